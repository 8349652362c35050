package org.vrs.forms;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.vrs.drawing.Issue;
import org.vrs.drawing.IssueSeal;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.CellType;
import org.vrs.questionnaire.Column;
import org.vrs.questionnaire.Question;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.workbook.WorkbookForm;

/** The workbook of a round that does not exist: it shows a questionnaire as a participant would see it. */
class FormsPreview {

    static final String PARTICIPANTS = "CL_AREA";

    private static final Issue.Period PERIOD = new Issue.Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
    private static final LocalDate DUE = LocalDate.of(2026, 4, 30);
    /** The file is no return, and the server that would read it has another key. */
    private static final IssueSeal SEAL = new IssueSeal(new byte[32]);

    private final Questionnaire questionnaire;

    FormsPreview(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    byte[] workbook(String participant, Locale language) {
        Issue issue = new Issue(
                "PREVIEW-" + participant,
                questionnaire.id(),
                "PREVIEW",
                "Preview",
                participant,
                questionnaire.texts(language).code(PARTICIPANTS, participant),
                PERIOD,
                DUE,
                language,
                questionnaire.sectionIds(),
                0);
        return WorkbookForm.of(questionnaire, SEAL).issue(issue, lastFigures());
    }

    /** Last figures are shown beside the cells: invented, the same each time, and not adding up. */
    private Answers lastFigures() {
        Map<CellId, Answer> cells = new TreeMap<>();
        int next = 7;
        for (Question question : questionnaire.questions()) {
            for (String row : question.core() && !question.locked() ? question.rows() : List.<String>of()) {
                for (Column column : question.columns()) {
                    if (column.type() == CellType.COUNT && question.hasCell(row, column)) {
                        next = (next * 31 + 11) % 997;
                        cells.put(question.cell(row, column.code()), Answer.number(next));
                    }
                }
            }
        }
        return Answers.of(cells);
    }
}
