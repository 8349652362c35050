package org.vrs.review;

import java.util.List;
import org.springframework.stereotype.Component;
import org.vrs.clarification.About;
import org.vrs.clarification.Clarification;
import org.vrs.clarification.FigureGuard;
import org.vrs.clarification.Query;
import org.vrs.clarification.QueryText.Side;
import org.vrs.clarification.QueryThreads;
import org.vrs.problem.Problem;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.round.Questionnaires;
import org.vrs.round.Rounds;
import org.vrs.submission.SubmissionId;

/** When a return may be recommended with a reservation, without one, or as incomplete. */
@Component
class ReservationRules {

    private static final int LONGEST = 1_000;

    private final QueryThreads threads;
    private final FigureGuard guard;
    private final Rounds rounds;
    private final Questionnaires questionnaires;

    ReservationRules(QueryThreads threads, FigureGuard guard, Rounds rounds, Questionnaires questionnaires) {
        this.threads = threads;
        this.guard = guard;
        this.rounds = rounds;
        this.questionnaires = questionnaires;
    }

    /**
     * No query is left behind: each is settled, or a point of the reservation stands for it. The points hold no figures,
     * because other participants read them.
     */
    void require(SubmissionId id, List<OpenPoint> points) {
        List<Query> queries = threads.of(id);
        if (queries.stream().anyMatch(query -> query.draft(Side.SECRETARIAT).isPresent())) {
            throw Problem.conflict("query.unsent");
        }
        long open = queries.stream().filter(Query::isOpen).count();
        if (open > 0 && points.isEmpty()) {
            throw Problem.conflict("review.queries-open", open);
        }
        Questionnaire questionnaire = questionnaires.of(rounds.get(id.round()));
        for (OpenPoint point : points) {
            About.of(questionnaire, point.about());
            if (point.words().isBlank() || point.words().length() > LONGEST) {
                throw Problem.invalid("point.words", LONGEST);
            }
            guard.requireNone(id, point.words());
        }
    }

    /** Nobody is closed as incomplete who could still be asked, or has answered in time. */
    void requireExhausted(SubmissionId id) {
        if (!exhausted(id)) {
            throw Problem.conflict("review.not-exhausted");
        }
    }

    boolean exhausted(SubmissionId id) {
        boolean unanswered = threads.loops(id).stream()
                .findFirst()
                .filter(last -> last.outcome() == Clarification.Outcome.UNANSWERED)
                .isPresent();
        return unanswered || threads.loopsLeft(id) == 0;
    }
}
