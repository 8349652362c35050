package org.vrs.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Questionnaire;

/** A questionnaire made ready to be issued as workbooks: drawn once for each language, and shared by all threads. */
public final class WorkbookForm {

    private final Questionnaire questionnaire;
    private final IssueSeal seal;
    private final FormLayout layout;
    private final Map<Kind, Template> templates = new ConcurrentHashMap<>();

    /** Workbooks of a kind differ in their texts only. */
    private record Kind(Locale language, boolean last) {}

    private WorkbookForm(Questionnaire questionnaire, IssueSeal seal) {
        this.questionnaire = questionnaire;
        this.seal = seal;
        this.layout = new FormLayout(questionnaire);
    }

    /** Prepares a form; the seal signs each workbook issued from it. */
    public static WorkbookForm of(Questionnaire questionnaire, IssueSeal seal) {
        return new WorkbookForm(questionnaire, seal);
    }

    /** One participant's {@code .xlsx}; its own last accepted answers stand in grey beside the inputs where given. */
    public byte[] issue(Issue issue, @Nullable Answers lastAccepted) {
        return issue(issue, lastAccepted, Answers.NONE);
    }

    /**
     * The same with answers in its input cells.
     *
     * @param filled what stands in the input cells; answers of other sections than the form has are left out
     */
    public byte[] issue(Issue issue, @Nullable Answers lastAccepted, Answers filled) {
        if (!issue.questionnaire().equals(questionnaire.id())) {
            throw new IllegalArgumentException(issue.questionnaire() + " is not " + questionnaire.id());
        }
        Words words = words(issue.locale());
        Answers answers = LockedAnswers.over(filled, questionnaire, issue.identity());
        try {
            return templates
                    .computeIfAbsent(new Kind(issue.locale(), lastAccepted != null), this::draw)
                    .filled(new Template.Filling(
                            facts(issue, words, lastAccepted),
                            answers,
                            filled.cells().isEmpty(),
                            (cell, answer) -> shown(words, cell, answer)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Template draw(Kind kind) {
        try {
            return Template.of(
                    new Book(questionnaire, layout, words(kind.language()), Facts.BLANK, kind.last()), layout.places());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same workbook without answers, drawn from scratch: what issuing would cost without a template. */
    Book scratch(Issue issue, @Nullable Answers lastAccepted) {
        Words words = words(issue.locale());
        return new Book(questionnaire, layout, words, facts(issue, words, lastAccepted), lastAccepted != null);
    }

    private Facts facts(Issue issue, Words words, @Nullable Answers lastAccepted) {
        return Facts.of(issue, SystemSheet.values(issue.identity(), seal), words, lastAccepted);
    }

    private Words words(Locale language) {
        return new Words(language, questionnaire.texts(language));
    }

    /** A code of a drop-down stands in its cell as the drop-down shows it. */
    private @Nullable String shown(Words words, CellId id, Answer answer) {
        return questionnaire
                .cell(id)
                .map(cell -> cell.column().codeList())
                .filter(list -> answer instanceof Answer.Code && !answer.text().contains(","))
                .map(list -> words.choice(list, answer.text()))
                .orElse(null);
    }
}
