package org.vrs.issuing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vrs.access.CalledByModel;
import org.vrs.drawing.Issue;
import org.vrs.drawing.IssueSeal;
import org.vrs.drawing.Mark;
import org.vrs.participant.Participant;
import org.vrs.participant.ParticipantCode;
import org.vrs.participant.Participants;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.round.Questionnaires;
import org.vrs.round.Round;
import org.vrs.round.RoundPlan;
import org.vrs.round.Rounds;
import org.vrs.submission.SubmissionId;
import org.vrs.submission.SubmissionTable;
import org.vrs.version.Acceptance;
import org.vrs.workbook.WorkbookForm;
import org.vrs.workbook.WorkbookForms;

/** Makes the workbook of each participant in each round. */
@Component
public class Workbooks {

    private final SubmissionTable submissions;
    private final Acceptance acceptance;
    private final Rounds rounds;
    private final Participants participants;
    private final Questionnaires questionnaires;
    private final Clock clock;
    private final WorkbookForms forms;

    Workbooks(
            SubmissionTable submissions,
            Acceptance acceptance,
            Rounds rounds,
            Participants participants,
            Questionnaires questionnaires,
            IssueSeal seal,
            Clock clock) {
        this.submissions = submissions;
        this.acceptance = acceptance;
        this.rounds = rounds;
        this.participants = participants;
        this.questionnaires = questionnaires;
        this.forms = new WorkbookForms(seal);
        this.clock = clock;
    }

    /** Issues the participant's workbook, with its own last accepted figures beside the cells; once. */
    @CalledByModel
    @Transactional
    void issue(SubmissionId id) {
        if (submissions.issueId(id).isPresent()) {
            return;
        }
        Issue issue = issueFor(id);
        byte[] workbook =
                form(asked(id)).issue(issue, acceptance.lastAccepted(id).orElse(null));
        submissions.issue(id, issue.issueId(), workbook, clock.instant());
    }

    /** What a submission's workbook says about itself; the same each time it is asked. */
    Issue issueFor(SubmissionId id) {
        Participant participant = participants.get(id.participant());
        return issueFor(id, language(asked(id), participant));
    }

    private Issue issueFor(SubmissionId id, Locale language) {
        Round round = rounds.get(id.round());
        Participant participant = participants.get(id.participant());
        return new Issue(
                id.value() + "-1",
                round.questionnaire(),
                round.id().value(),
                round.title(),
                participant.code().value(),
                name(asked(id), participant, language),
                new Issue.Period(round.periodStart(), round.periodEnd()),
                round.dueDate(),
                language,
                asked(id).sectionIds(),
                0);
    }

    /** The answers of a submission that stand before anybody fills in a cell. */
    public Answers locked(SubmissionId id) {
        return issueFor(id).locked(asked(id));
    }

    /** The issued workbook with answers in its cells: what a version looks like that came through the browser. */
    public byte[] filled(SubmissionId id, Answers answers) {
        Issue issue = issueFor(id);
        return form(asked(id)).issue(issue, acceptance.lastAccepted(id).orElse(null), answers);
    }

    /** The same, with what was found beside the cells. */
    byte[] annotated(SubmissionId id, Answers answers, List<Mark> found) {
        return form(asked(id))
                .annotated(issueFor(id), acceptance.lastAccepted(id).orElse(null), answers, found);
    }

    /** What the workbook of a part says about itself. */
    public static String partId(SubmissionId id, int number) {
        return id.value() + "-P" + number;
    }

    /** An agency's part, with the participant's own last figures and what the draft holds. */
    public byte[] part(SubmissionId id, int number, Questionnaire form, Answers answers) {
        Issue whole = issueFor(id);
        Issue part = new Issue(
                partId(id, number),
                whole.questionnaire(),
                whole.round(),
                whole.roundTitle(),
                whole.participant(),
                whole.participantName(),
                whole.period(),
                whole.due(),
                whole.locale(),
                form.sectionIds(),
                number);
        return form(form).issue(part, acceptance.lastAccepted(id).orElse(null), answers);
    }

    /** The workbook of a round that is not launched yet: it looks the same, and no round knows it. */
    byte[] preview(RoundPlan plan, ParticipantCode code, Answers last) {
        Participant participant = participants.get(code);
        Questionnaire asked = questionnaires.of(plan);
        Locale language = language(asked, participant);
        Issue issue = new Issue(
                "PREVIEW-" + code,
                plan.questionnaire(),
                "PREVIEW",
                plan.title(),
                code.value(),
                name(asked, participant, language),
                new Issue.Period(plan.periodStart(), plan.periodEnd()),
                plan.dueDate(),
                language,
                asked.sectionIds(),
                0);
        return form(asked).issue(issue, last.cells().isEmpty() ? null : last);
    }

    private Questionnaire asked(SubmissionId id) {
        return questionnaires.of(rounds.get(id.round()));
    }

    /** A participant's own language, where the form is complete in it. */
    private static Locale language(Questionnaire form, Participant participant) {
        return form.completeLanguages().contains(participant.language()) ? participant.language() : Locale.ENGLISH;
    }

    /** What a participant is called in another language than English: as in the form's list of countries, where it is there. */
    private static String name(Questionnaire form, Participant participant, Locale language) {
        @Nullable String name = form.texts(language).find("code.CL_AREA." + participant.code());
        return name == null || language.equals(Locale.ENGLISH) ? participant.name() : name;
    }

    /** The languages in which a submission's workbook can be had, that of its issue first. */
    List<Locale> languages(SubmissionId id) {
        Locale own = issueFor(id).locale();
        List<Locale> languages = new ArrayList<>(asked(id).completeLanguages());
        languages.remove(own);
        languages.add(0, own);
        return languages;
    }

    /** The same issue in another language: the same cells, the same identity but for the language, and any may come back. */
    byte[] inLanguage(SubmissionId id, Locale language) {
        return form(asked(id))
                .issue(issueFor(id, language), acceptance.lastAccepted(id).orElse(null));
    }

    /** Draws a form in a language before anybody asks for it. */
    public void prepare(Questionnaire questionnaire, Locale language) {
        form(questionnaire).prepare(language);
    }

    private WorkbookForm form(Questionnaire questionnaire) {
        return forms.of(questionnaire);
    }
}
