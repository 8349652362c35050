package org.vrs.distribution;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.vrs.access.Access;
import org.vrs.access.Verb;
import org.vrs.admission.PartFiles;
import org.vrs.draft.Drafts;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.round.Rounds;
import org.vrs.screen.AnswerWords;
import org.vrs.submission.SubmissionId;
import org.vrs.submission.SubmissionStage;
import org.vrs.submission.Submissions;
import org.vrs.validation.FindingWords;

/** Collects the cells between which a person has to choose, in words. */
@Component
class ConflictPages {

    private final Distribution distribution;
    private final PartFiles files;
    private final Drafts drafts;
    private final Submissions submissions;
    private final Rounds rounds;
    private final Access access;

    ConflictPages(
            Distribution distribution,
            PartFiles files,
            Drafts drafts,
            Submissions submissions,
            Rounds rounds,
            Access access) {
        this.distribution = distribution;
        this.files = files;
        this.drafts = drafts;
        this.submissions = submissions;
        this.rounds = rounds;
        this.access = access;
    }

    /** The draft's side is what stands there now, which may have moved on since the part came back. */
    ConflictPage page(SubmissionId id, int number, Locale locale) {
        boolean open = submissions.get(id).stage() == SubmissionStage.IN_PREPARATION;
        Questionnaire form = files.form(id);
        FindingWords places = new FindingWords(form, locale);
        AnswerWords words = new AnswerWords(form.texts(locale), locale);
        Answers draft = drafts.read(id).answers();
        return new ConflictPage(
                id,
                rounds.get(id.round()).title(),
                distribution.get(id, number),
                open && access.may(Verb.DISTRIBUTE, id.participant()),
                distribution.conflicts(id, number).stream()
                        .map(conflict -> Conflict.open(
                                conflict.cell(), draft.get(conflict.cell()).orElse(null), conflict.part()))
                        .map(conflict -> line(form, places, words, conflict))
                        .toList());
    }

    private static ConflictPage.Line line(
            Questionnaire form, FindingWords places, AnswerWords words, Conflict conflict) {
        return form.cell(conflict.cell())
                .map(cell -> new ConflictPage.Line(
                        conflict.cell().value(),
                        places.place(conflict.cell()),
                        words.of(cell.column(), conflict.draft()),
                        words.of(cell.column(), conflict.part())))
                .orElseThrow(() -> new IllegalStateException("No cell " + conflict.cell() + " in " + form.id()));
    }
}
