package org.vrs.review;

import java.util.List;
import org.springframework.stereotype.Service;
import org.vrs.access.Access;
import org.vrs.access.Verb;
import org.vrs.clarification.About;
import org.vrs.participant.ParticipantCode;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.review.ReviewDecision.Kind;
import org.vrs.round.Questionnaires;
import org.vrs.round.RoundId;
import org.vrs.round.Rounds;
import org.vrs.submission.SubmissionId;

/** The open points with which a return was accepted, for those who read its figures. */
@Service
public class Reservations {

    private final ReviewTable table;
    private final ReservationRules rules;
    private final Rounds rounds;
    private final Questionnaires questionnaires;
    private final Access access;

    Reservations(
            ReviewTable table, ReservationRules rules, Rounds rounds, Questionnaires questionnaires, Access access) {
        this.table = table;
        this.rules = rules;
        this.rounds = rounds;
        this.questionnaires = questionnaires;
        this.access = access;
    }

    /** The points of an accepted return, for its own participant and the secretariat; none before it is accepted. */
    public List<OpenPoint> of(SubmissionId id) {
        access.require(Verb.SEE_OWN_SUBMISSION, id.participant());
        return accepted(id);
    }

    /**
     * The points about what the reader may see of somebody's accepted return: of open sections, and of the whole. They stand
     * beside the return, whose opening leaves the row in the trail; who may not open it is told of none.
     */
    public List<OpenPoint> shared(RoundId round, ParticipantCode owner) {
        if (!access.visible(round.value()).contains(owner)) {
            return List.of();
        }
        Questionnaire questionnaire = questionnaires.of(rounds.get(round));
        return accepted(SubmissionId.of(round, owner)).stream()
                .filter(point -> {
                    String section = new About(point.about()).section(questionnaire);
                    return section.isEmpty() || access.maySee(round.value(), owner, section);
                })
                .toList();
    }

    private List<OpenPoint> accepted(SubmissionId id) {
        return table.of(id).stream()
                .findFirst()
                .filter(last -> last.kind() == Kind.APPROVED)
                .map(ReviewDecision::points)
                .orElse(List.of());
    }

    /** Whether the return may be closed as incomplete now. */
    public boolean mayCloseIncomplete(SubmissionId id) {
        return access.may(Verb.REVIEW, id.participant()) && rules.exhausted(id);
    }
}
