package org.vrs.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.vrs.drawing.Drawing;
import org.vrs.drawing.Facts;
import org.vrs.drawing.FormLayout;
import org.vrs.drawing.Issue;
import org.vrs.drawing.IssueSeal;
import org.vrs.drawing.LockedAnswers;
import org.vrs.drawing.Mark;
import org.vrs.drawing.Marks;
import org.vrs.drawing.SystemSheet;
import org.vrs.drawing.Words;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.workbook.Book.Kind;

/** A questionnaire made ready to be issued as workbooks: drawn once for each language, and shared by all threads. */
public final class WorkbookForm {

    private final Questionnaire questionnaire;
    private final IssueSeal seal;
    private final FormLayout layout;
    private final Map<Kind, Template> templates = new ConcurrentHashMap<>();

    private WorkbookForm(Questionnaire questionnaire, IssueSeal seal) {
        this.questionnaire = questionnaire;
        this.seal = seal;
        this.layout = new FormLayout(questionnaire);
    }

    /** Prepares a form; the seal signs each workbook issued from it. */
    public static WorkbookForm of(Questionnaire questionnaire, IssueSeal seal) {
        return new WorkbookForm(questionnaire, seal);
    }

    /** Draws all that is drawn once in a language, which takes seconds, so that nobody has to wait for it. */
    public void prepare(Locale language) {
        for (boolean last : new boolean[] {true, false}) {
            for (boolean marked : new boolean[] {false, true}) {
                templates.computeIfAbsent(new Kind(language, last, marked), this::draw);
            }
        }
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
        return filled(issue, lastAccepted, filled, null);
    }

    /**
     * The same with what was found: faulty cells are coloured and have a comment, and the sheet ISSUES leads to each. Put right
     * there and saved, it can be returned as the issued one can.
     */
    public byte[] annotated(Issue issue, @Nullable Answers lastAccepted, Answers filled, List<Mark> found) {
        return filled(issue, lastAccepted, filled, new Marks(found));
    }

    private byte[] filled(Issue issue, @Nullable Answers lastAccepted, Answers filled, @Nullable Marks marks) {
        requireForm(issue);
        Words words = words(issue.locale());
        Kind kind = new Kind(issue.locale(), lastAccepted != null, marks != null);
        Template template = templates.computeIfAbsent(kind, this::draw);
        try {
            return template.filled(new Template.Filling(
                    facts(issue, words, lastAccepted),
                    LockedAnswers.over(filled, questionnaire, issue.identity()),
                    marks == null ? Marks.NONE : marks,
                    filled.cells().isEmpty(),
                    (cell, answer) -> shown(words, cell, answer)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requireForm(Issue issue) {
        if (!issue.questionnaire().equals(questionnaire.id())) {
            throw new IllegalArgumentException(issue.questionnaire() + " is not " + questionnaire.id());
        }
    }

    private Template draw(Kind kind) {
        try {
            return Template.of(book(kind, words(kind.language()), Facts.BLANK), layout.places());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Book book(Kind kind, Words words, Facts facts) {
        return new Book(new Drawing(questionnaire, words, facts), layout, kind);
    }

    /** The same workbook without answers, drawn from scratch by Apache POI: what issuing would cost without a template. */
    public byte[] scratch(Issue issue, @Nullable Answers lastAccepted) {
        requireForm(issue);
        Words words = words(issue.locale());
        Kind kind = new Kind(issue.locale(), lastAccepted != null, false);
        Book book = book(kind, words, facts(issue, words, lastAccepted));
        book.draw();
        return book.write();
    }

    private Facts facts(Issue issue, Words words, @Nullable Answers lastAccepted) {
        return new Facts.Own(issue, SystemSheet.values(issue.identity(), seal), words, lastAccepted);
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
