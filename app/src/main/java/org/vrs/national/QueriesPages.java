package org.vrs.national;

import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vrs.access.Access;
import org.vrs.access.Verb;
import org.vrs.clarification.Clarification;
import org.vrs.clarification.QueryThreads;
import org.vrs.clarification.ThreadPage;
import org.vrs.clarification.ThreadPages;
import org.vrs.draft.CellChange;
import org.vrs.draft.Draft;
import org.vrs.draft.Drafts;
import org.vrs.participant.Participant;
import org.vrs.participant.Participants;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.round.Questionnaires;
import org.vrs.round.Round;
import org.vrs.round.Rounds;
import org.vrs.screen.Moment;
import org.vrs.screen.Tag;
import org.vrs.submission.Submission;
import org.vrs.submission.SubmissionId;
import org.vrs.submission.SubmissionStage;
import org.vrs.submission.Submissions;
import org.vrs.upload.Uploads;

/** Collects the queries about a return with what the reader can do about them. */
@Component
class QueriesPages {

    private final Submissions submissions;
    private final QueryThreads queries;
    private final ThreadPages threads;
    private final Drafts drafts;
    private final Uploads uploads;
    private final Rounds rounds;
    private final Questionnaires questionnaires;
    private final Participants participants;
    private final Access access;
    private final Clock clock;

    QueriesPages(
            Submissions submissions,
            QueryThreads queries,
            ThreadPages threads,
            Drafts drafts,
            Uploads uploads,
            Rounds rounds,
            Questionnaires questionnaires,
            Participants participants,
            Access access,
            Clock clock) {
        this.submissions = submissions;
        this.queries = queries;
        this.threads = threads;
        this.drafts = drafts;
        this.uploads = uploads;
        this.rounds = rounds;
        this.questionnaires = questionnaires;
        this.participants = participants;
        this.access = access;
        this.clock = clock;
    }

    /**
     * The page.
     *
     * @param typed answers by query that could not be kept, to be shown again instead of the kept ones
     */
    QueriesPage page(SubmissionId id, Map<Long, String> typed, Locale locale) {
        Submission submission = submissions.get(id);
        Round round = rounds.get(id.round());
        Participant participant = participants.get(id.participant());
        ZoneId zone = participant.zone();
        Optional<Clarification> open =
                queries.loops(id).stream().filter(Clarification::isOpen).findFirst();
        int version = version(submission, open);
        List<ThreadPage> pages = threads.of(id, version, locale, zone);
        boolean mayAnswer = submission.stage() == SubmissionStage.CLARIFICATION
                && access.may(Verb.ANSWER_QUERIES, id.participant());
        Optional<Draft> draft = mayAnswer ? Optional.of(drafts.read(id)) : Optional.empty();
        return new QueriesPage(
                id,
                round.title(),
                participant.name(),
                Tag.ofStage(submission.stage()),
                open.map(asked -> Moment.endOf(asked.dueDate(), zone, clock)).orElse(null),
                pages,
                mayAnswer,
                draft.map(known -> inputs(questionnaires.of(round), known)).orElse(Map.of()),
                typed(pages, typed),
                draft.map(known -> corrected(known, uploads.answers(id, version)))
                        .orElse(0L),
                mayAnswer && submission.latestVersion() > version ? submission.latestVersion() : 0);
    }

    private static int version(Submission submission, Optional<Clarification> open) {
        Integer submitted = submission.submittedVersion();
        int latest = submitted == null ? submission.latestVersion() : submitted;
        return open.map(Clarification::version).orElse(latest);
    }

    private static Map<Long, String> typed(List<ThreadPage> pages, Map<Long, String> typed) {
        Map<Long, String> words = new HashMap<>();
        pages.forEach(page -> words.put(page.id(), typed.getOrDefault(page.id(), page.draft())));
        return words;
    }

    private static Map<String, QueriesPage.Input> inputs(Questionnaire questionnaire, Draft draft) {
        Map<String, QueriesPage.Input> inputs = new HashMap<>();
        for (CellId id : draft.queried()) {
            questionnaire
                    .cell(id)
                    .filter(cell -> cell.column().type().isFigure())
                    .ifPresent(cell -> {
                        Answer answer = draft.answers().cells().get(id);
                        inputs.put(
                                id.value(),
                                new QueriesPage.Input(answer == null ? "" : answer.text(), CellChange.code(answer)));
                    });
        }
        return inputs;
    }

    private static long corrected(Draft draft, Answers before) {
        return draft.queried().stream()
                .filter(cell -> !before.get(cell).equals(draft.answers().get(cell)))
                .count();
    }
}
