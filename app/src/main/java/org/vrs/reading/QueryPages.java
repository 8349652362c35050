package org.vrs.reading;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrs.access.Access;
import org.vrs.access.Verb;
import org.vrs.clarification.Clarification;
import org.vrs.clarification.QueryThreads;
import org.vrs.clarification.ThreadPage;
import org.vrs.clarification.ThreadPages;
import org.vrs.participant.Participant;
import org.vrs.participant.Participants;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.round.Questionnaires;
import org.vrs.round.Rounds;
import org.vrs.screen.Confirm;
import org.vrs.screen.Moment;
import org.vrs.screen.Tag;
import org.vrs.screen.Text;
import org.vrs.submission.Submission;
import org.vrs.submission.SubmissionId;
import org.vrs.submission.SubmissionStage;
import org.vrs.submission.Submissions;

/** Collects the queries about a return for the secretariat; reading them leaves a row in the trail. */
@Component
class QueryPages {

    private final Submissions submissions;
    private final QueryThreads queries;
    private final ThreadPages threads;
    private final Rounds rounds;
    private final Questionnaires questionnaires;
    private final Participants participants;
    private final Access access;
    private final ReaderZone zone;
    private final Clock clock;

    QueryPages(
            Submissions submissions,
            QueryThreads queries,
            ThreadPages threads,
            Rounds rounds,
            Questionnaires questionnaires,
            Participants participants,
            Access access,
            ReaderZone zone,
            Clock clock) {
        this.submissions = submissions;
        this.queries = queries;
        this.threads = threads;
        this.rounds = rounds;
        this.questionnaires = questionnaires;
        this.participants = participants;
        this.access = access;
        this.zone = zone;
        this.clock = clock;
    }

    QueryPage of(SubmissionId id, Locale locale) {
        access.require(Verb.SEE_ROUND_BOARD);
        Submission submission = submissions.get(id);
        access.requireSight(id.round().value(), id.participant());
        Participant participant = participants.get(id.participant());
        Optional<Clarification> open =
                queries.loops(id).stream().filter(Clarification::isOpen).findFirst();
        Integer submitted = submission.submittedVersion();
        int version = open.map(Clarification::version).orElse(submitted == null ? 0 : submitted);
        List<ThreadPage> pages = threads.of(id, version, locale, zone.get());
        boolean mayReview = access.may(Verb.REVIEW, id.participant());
        boolean mayAsk = mayReview && submission.stage() == SubmissionStage.UNDER_REVIEW;
        Moment due = due(open, participant.zone());
        int left = queries.loopsLeft(id);
        boolean overdue = due != null && due.days() < 0 && submission.stage() == SubmissionStage.CLARIFICATION;
        return new QueryPage(
                id,
                participant.name(),
                Tag.ofStage(submission.stage()),
                version,
                due,
                mayAsk,
                mayAsk && left > 0 ? send(id, version, pages) : null,
                mayReview && overdue ? close(id) : null,
                left,
                pages,
                mayAsk ? tables(id, locale) : List.of());
    }

    private @Nullable Moment due(Optional<Clarification> open, ZoneId theirs) {
        return open.map(asked -> Moment.endOf(asked.dueDate(), theirs, clock)).orElse(null);
    }

    private static @Nullable Confirm send(SubmissionId id, int version, List<ThreadPage> pages) {
        long drafts = pages.stream().filter(thread -> !thread.draft().isEmpty()).count();
        return drafts == 0
                ? null
                : new Confirm(
                        Text.of("query.send-drafts", drafts),
                        Text.of("query.send-drafts.consequence", drafts),
                        Text.of("query.send-drafts.do"),
                        "/reviews/" + id + "/send-queries",
                        Map.of("version", String.valueOf(version)),
                        false);
    }

    private static Confirm close(SubmissionId id) {
        return new Confirm(
                Text.of("query.close"),
                Text.of("query.close.consequence"),
                Text.of("query.close.do"),
                "/reviews/" + id + "/close-queries",
                Map.of(),
                true);
    }

    private List<QueryPage.Choice> tables(SubmissionId id, Locale locale) {
        Questionnaire questionnaire = questionnaires.of(rounds.get(id.round()));
        return questionnaire.questions().stream()
                .filter(question -> !question.locked())
                .map(question -> new QueryPage.Choice(
                        question.id(), questionnaire.texts(locale).question(question)))
                .toList();
    }
}
