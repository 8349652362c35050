package org.vrs.national;

import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.vrs.access.Access;
import org.vrs.access.Verb;
import org.vrs.explanation.Explained;
import org.vrs.explanation.Explanations;
import org.vrs.explanation.Found;
import org.vrs.finding.StoredFinding;
import org.vrs.participant.Participant;
import org.vrs.participant.Participants;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.round.Questionnaires;
import org.vrs.round.Round;
import org.vrs.round.Rounds;
import org.vrs.screen.Confirm;
import org.vrs.screen.Fact;
import org.vrs.screen.FindingList;
import org.vrs.screen.Moment;
import org.vrs.screen.Receipt;
import org.vrs.screen.Tag;
import org.vrs.screen.Text;
import org.vrs.screen.Tone;
import org.vrs.submission.Submission;
import org.vrs.submission.SubmissionId;
import org.vrs.submission.SubmissionStage;
import org.vrs.submission.Submissions;
import org.vrs.upload.Uploads;
import org.vrs.user.UserId;
import org.vrs.user.Users;
import org.vrs.validation.FindingWords;
import org.vrs.validation.SameProblem;
import org.vrs.version.Version;

/** Collects what is shown of one upload. */
@Component
class VersionPages {

    private static final int PLACES_SHOWN = 10;

    private final Submissions submissions;
    private final Uploads uploads;
    private final Explanations explanations;
    private final DraftLines drafts;
    private final Rounds rounds;
    private final Questionnaires questionnaires;
    private final Participants participants;
    private final Users users;
    private final Access access;
    private final Clock clock;

    VersionPages(
            Submissions submissions,
            Uploads uploads,
            Explanations explanations,
            DraftLines drafts,
            Rounds rounds,
            Questionnaires questionnaires,
            Participants participants,
            Users users,
            Access access,
            Clock clock) {
        this.submissions = submissions;
        this.uploads = uploads;
        this.explanations = explanations;
        this.drafts = drafts;
        this.rounds = rounds;
        this.questionnaires = questionnaires;
        this.participants = participants;
        this.users = users;
        this.access = access;
        this.clock = clock;
    }

    /**
     * The page of a version.
     *
     * @param typed explanations by field that could not be kept, to be shown again instead of the stored ones
     */
    VersionPage page(SubmissionId id, int number, Map<String, String> typed, Locale locale) {
        Submission submission = submissions.get(id);
        Version version = uploads.version(id, number);
        Round round = rounds.get(id.round());
        Participant participant = participants.get(id.participant());
        List<StoredFinding> found = uploads.findings(id, number);
        FoundList.Left left = FoundList.Left.of(found);
        boolean current = submission.stage() == SubmissionStage.IN_PREPARATION && number == submission.latestVersion();
        boolean explainable = current
                || (submission.stage() == SubmissionStage.CLARIFICATION && number == submission.latestVersion());
        DraftLine draft = current ? drafts.of(submission) : null;
        boolean moved = draft != null && draft.unsaved() > 0;
        boolean mayUpload = current && access.may(Verb.UPLOAD, id.participant());
        boolean maySubmit = current && !moved && left.none() && access.may(Verb.SUBMIT, id.participant());
        return new VersionPage(
                version,
                round.title(),
                participant.name(),
                tag(submission, version, left),
                "national.version." + next(version, current, moved, left),
                receipt(version, participant.zone()),
                findings(found, new Asked(id, number, draft != null, typed, locale)),
                left,
                mayUpload,
                explainable && access.may(Verb.EXPLAIN, id.participant()),
                maySubmit ? submit(version) : null,
                mayUpload && drafts.canTakeBack(submission, number) ? takeBack(version) : null,
                draft);
    }

    private static Tag tag(Submission submission, Version version, FoundList.Left left) {
        int number = version.number();
        if (version.takenBackAt() != null) {
            return Tag.of("national.version.taken-back", Tone.QUIET);
        }
        if (submission.stage() == SubmissionStage.IN_PREPARATION) {
            return number == submission.latestVersion()
                    ? SubmissionPages.tag(left)
                    : Tag.of("national.version.replaced", Tone.QUIET);
        }
        Integer submitted = submission.submittedVersion();
        return submitted != null && submitted == number
                ? Tag.ofStage(submission.stage())
                : Tag.of("national.version.replaced", Tone.QUIET);
    }

    private static String next(Version version, boolean current, boolean moved, FoundList.Left left) {
        if (!current) {
            return "past";
        }
        if (moved) {
            return version.takenBackAt() != null ? "after-taking-back" : "draft-moved";
        }
        return left.errors() > 0 ? "errors" : left.unexplained() > 0 ? "unexplained" : "ready";
    }

    private Receipt receipt(Version version, ZoneId zone) {
        Version.SheetCount total = version.total();
        boolean form = version.origin() == Version.Origin.FORM;
        String by = users.get(UserId.valueOf(version.uploadedBy())).name();
        return new Receipt(
                version.receipt(),
                version.fileSha256(),
                Moment.of(version.uploadedAt(), zone, clock),
                List.of(
                        Fact.of(form ? "national.receipt.saved-by" : "national.receipt.by", by),
                        Fact.of("national.receipt.file", version.fileName()),
                        new Fact(
                                Text.of("national.receipt.cells"),
                                Text.of(
                                        "national.receipt.cells.counts",
                                        total.expected(),
                                        total.read(),
                                        total.empty(),
                                        total.ignored()))));
    }

    /** Which version is shown, to whom, with which fields that could not be kept. */
    private record Asked(SubmissionId id, int number, boolean linked, Map<String, String> typed, Locale locale) {}

    private FindingList findings(List<StoredFinding> found, Asked asked) {
        return new FoundList(questionnaire(asked.id()), asked.locale(), asked.id(), asked.linked())
                .of(found, earlier(asked.id(), asked.number(), found), asked.typed());
    }

    /** What was found in a version, to be read. */
    FindingList findings(SubmissionId id, int number, Locale locale) {
        return findings(uploads.findings(id, number), new Asked(id, number, false, Map.of(), locale));
    }

    private Questionnaire questionnaire(SubmissionId id) {
        return questionnaires.of(rounds.get(id.round()));
    }

    /** What was said earlier about each finding, by its number in the version. */
    private Map<Integer, Explained> earlier(SubmissionId id, int number, List<StoredFinding> found) {
        List<Optional<Explained>> said = explanations.of(new Found(
                id.round(),
                id.participant(),
                questionnaire(id),
                uploads.answers(id, number),
                found.stream().map(StoredFinding::finding).toList()));
        Map<Integer, Explained> earlier = new HashMap<>();
        for (int i = 0; i < found.size(); i++) {
            int position = found.get(i).position();
            said.get(i).ifPresent(explained -> earlier.put(position, explained));
        }
        return earlier;
    }

    /** What the fields of a page say anew about findings, by the finding's number. */
    Map<Integer, String> words(SubmissionId id, int number, Map<String, String> typed) {
        Questionnaire questionnaire = questionnaire(id);
        List<StoredFinding> found = uploads.findings(id, number);
        return new TypedExplanations(typed)
                .of(SameProblem.of(
                        questionnaire, new FindingWords(questionnaire, Locale.ENGLISH), found, StoredFinding::finding));
    }

    /** Cells in words, as many as a notice can hold. */
    String places(SubmissionId id, List<CellId> cells, Locale locale) {
        FindingWords words = new FindingWords(questionnaire(id), locale);
        String shown = cells.stream().limit(PLACES_SHOWN).map(words::place).collect(Collectors.joining("; "));
        return cells.size() > PLACES_SHOWN ? shown + "; \u2026" : shown;
    }

    private static Confirm takeBack(Version version) {
        return new Confirm(
                Text.of("national.take-back"),
                Text.of("national.take-back.consequence", version.number()),
                Text.of("national.take-back.do"),
                "/submissions/" + version.submission() + "/versions/" + version.number() + "/take-back",
                Map.of(),
                false);
    }

    private static Confirm submit(Version version) {
        return new Confirm(
                Text.of("national.submit"),
                Text.of("national.submit.consequence", version.number()),
                Text.of("national.submit.do"),
                "/submissions/" + version.submission() + "/submit",
                Map.of("version", String.valueOf(version.number())),
                false);
    }
}
