package org.vrs.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.vrs.drawing.FormLayout;
import org.vrs.intake.Expected;
import org.vrs.intake.ReadNote;
import org.vrs.intake.Reading;
import org.vrs.ooxml.Refusal;
import org.vrs.ooxml.Refusal.Reason;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Marker;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.QuestionnaireFiles;
import org.vrs.questionnaire.QuestionnaireId;
import org.vrs.questionnaire.Severity;

/** A workbook that was issued with an earlier version of the form is read by that version and carried over. */
class EarlierVersionTest {

    private static final Questionnaire BEFORE = QuestionnaireFiles.load(QuestionnaireId.valueOf("carry/1.0"));
    private static final Questionnaire NOW = QuestionnaireFiles.load(QuestionnaireId.valueOf("carry/1.1"));

    @Test
    void what_was_renamed_keeps_its_answer() throws Exception {
        Reading reading = read(Map.of(
                "X4.NAME", Answer.words("Ms Lim"),
                "X4.MAIL", Answer.words("lim@example.org"),
                "B1.F.N", Answer.number(3),
                "B1.O.N", Answer.missing(Marker.NAV),
                "B2.01.AREA", Answer.code("FJI"),
                "B2.01.N", Answer.number(5),
                "B3.BUS.N", Answer.number(7),
                "B4.SINCE", Answer.day(LocalDate.of(2025, 3, 1))));
        assertThat(reading.answers())
                .isEqualTo(locked(Map.of(
                        "X4.NAME", Answer.words("Ms Lim"),
                        "X4.EMAIL", Answer.words("lim@example.org"),
                        "B1.F.N", Answer.number(3),
                        "B1.X.N", Answer.missing(Marker.NAV),
                        "B2.01.AREA", Answer.code("FJI"),
                        "B2.01.T", Answer.number(5),
                        "B3.COACH.N", Answer.number(7),
                        "C1.SINCE", Answer.day(LocalDate.of(2025, 3, 1)))));
        assertThat(reading.notes()).singleElement().satisfies(note -> {
            assertThat(note.rule()).isEqualTo("S10");
            assertThat(note.severity()).isEqualTo(Severity.NOTE);
            assertThat(note.found()).isEqualTo("1.0");
            assertThat(note.allowed()).isEqualTo("1.1");
            assertThat(note.details()).containsExactly("8", "0");
        });
        assertThat(reading.places().get(CellId.valueOf("C1.SINCE"))).startsWith("B_FLOWS!");
    }

    @Test
    void what_was_not_carried_over_is_named_with_place_and_value() throws Exception {
        Reading reading = read(Map.of(
                "X4.FAX", Answer.words("+855 23 555 0199"),
                "B3.CART.N", Answer.number(12),
                "B2.04.AREA", Answer.code("FJI"),
                "B2.04.N", Answer.number(9),
                "B4.MODE", Answer.code("CART"),
                "B1.F.N", Answer.number(3)));
        assertThat(reading.answers()).isEqualTo(locked(Map.of("B1.F.N", Answer.number(3))));
        List<ReadNote> left = notes(reading, "S10N");
        assertThat(left)
                .extracting(ReadNote::found)
                .containsExactlyInAnyOrder("+855 23 555 0199", "12", "FJI", "9", "CART");
        assertThat(left).allSatisfy(note -> {
            assertThat(note.severity()).isEqualTo(Severity.NOTE);
            assertThat(note.cell()).isNull();
            assertThat(note.details().get(0)).isEqualTo("1.0");
        });
        assertThat(left)
                .anySatisfy(note -> assertThat(note.details().get(1)).matches("B3\\.CART\\.N \\(B_FLOWS!C[0-9]+\\)"));
        assertThat(notes(reading, "S10").get(0).details()).containsExactly("1", "5");
    }

    @Test
    void a_code_that_changed_is_said_and_one_without_successor_takes_its_answer_along() throws Exception {
        Reading reading = read(Map.of(
                "B4.MODE", Answer.code("BUS"),
                "B2.01.VIA", Answer.code("BUS,SHIP"),
                "B2.02.VIA", Answer.code("WALK,CART")));
        assertThat(reading.answers())
                .isEqualTo(locked(Map.of("C1.MODE", Answer.code("COACH"), "B2.01.VIA", Answer.code("COACH,SHIP"))));
        assertThat(notes(reading, "S07"))
                .extracting(note -> note.cell() + " " + note.found() + " " + note.allowed())
                .containsExactly("B2.01.VIA BUS,SHIP COACH,SHIP", "C1.MODE BUS COACH");
        assertThat(notes(reading, "S10N")).extracting(ReadNote::found).containsExactly("WALK,CART");
    }

    @Test
    void what_the_reader_noticed_follows_the_cell() throws Exception {
        byte[] workbook = ChangedWorkbookTest.edit(issued(BEFORE), book -> {
            ChangedWorkbookTest.cell(book, CellId.valueOf("B1.O.N")).setCellValue("about ten");
            ChangedWorkbookTest.cell(book, CellId.valueOf("B2.01.N")).setCellFormula("2*3");
            ChangedWorkbookTest.cell(book, CellId.valueOf("B2.01.N")).setCellValue(6);
            ChangedWorkbookTest.cell(book, CellId.valueOf("B3.CART.N")).setCellValue("none at all");
        });
        Reading reading = Sample.read(workbook, NOW);
        assertThat(reading.answers().get(CellId.valueOf("B1.X.N"))).contains(Answer.words("about ten"));
        assertThat(notes(reading, "V03"))
                .singleElement()
                .satisfies(note -> assertThat(note.cell()).isEqualTo(CellId.valueOf("B1.X.N")));
        assertThat(notes(reading, "S06"))
                .singleElement()
                .satisfies(note -> assertThat(note.cell()).isEqualTo(CellId.valueOf("B2.01.T")));
        assertThat(notes(reading, "S10N")).extracting(ReadNote::found).containsExactly("none at all");
    }

    @Test
    void moved_rows_of_the_earlier_version_are_repaired_by_its_labels() throws Exception {
        Answers filling = answers(Map.of("B1.F.N", Answer.number(3), "B1.O.N", Answer.number(4)));
        byte[] workbook = ChangedWorkbookTest.edit(WorkbookFiller.fill(issued(BEFORE), filling), book -> {
            var one = ChangedWorkbookTest.cell(book, CellId.valueOf("B1.F.N")).getRow();
            var other = ChangedWorkbookTest.cell(book, CellId.valueOf("B1.O.N")).getRow();
            for (int column = FormLayout.LABELS; column <= FormLayout.FIRST_INPUT; column++) {
                var left = one.getCell(column);
                var right = other.getCell(column);
                if (column == FormLayout.LABELS) {
                    String label = left.getStringCellValue();
                    left.setCellValue(right.getStringCellValue());
                    right.setCellValue(label);
                } else {
                    left.setCellValue(4);
                    right.setCellValue(3);
                }
            }
        });
        Reading reading = Sample.read(workbook, NOW);
        assertThat(reading.answers()).isEqualTo(locked(Map.of("B1.F.N", Answer.number(3), "B1.X.N", Answer.number(4))));
        assertThat(notes(reading, "S08R")).hasSize(1);
    }

    @Test
    void a_round_that_leaves_a_section_out_still_takes_the_earlier_file() throws Exception {
        Questionnaire part = NOW.only(Set.of("B", "C"));
        Questionnaire before = BEFORE.only(Set.of("B"));
        assertThat(Sample.read(issued(before), part).notes())
                .extracting(ReadNote::rule)
                .containsExactly("S10");
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> Sample.read(issued(BEFORE), part));
        assertThat(refusal.reason()).isEqualTo(Reason.WRONG_PART);
    }

    @Test
    void a_later_version_and_another_form_are_refused_as_such() {
        Refusal later = catchThrowableOfType(Refusal.class, () -> Sample.read(issued(NOW), BEFORE));
        assertThat(later.reason()).isEqualTo(Reason.WRONG_FORM);
        assertThat(later.arguments()).containsExactly("carry/1.1", "carry/1.0");
        Refusal other = catchThrowableOfType(Refusal.class, () -> Sample.read(Sample.issued(Sample.SMALL), NOW));
        assertThat(other.reason()).isEqualTo(Reason.WRONG_FORM);
    }

    @Test
    void an_earlier_version_of_another_round_is_told_apart() {
        Expected expected = new Expected(NOW, "2031-1", "KHM");
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> Sample.read(issued(BEFORE), expected));
        assertThat(refusal.reason()).isEqualTo(Reason.WRONG_ROUND);
    }

    private static Reading read(Map<String, Answer> filling) throws Exception {
        return Sample.read(WorkbookFiller.fill(issued(BEFORE), answers(filling)), NOW);
    }

    private static byte[] issued(Questionnaire questionnaire) {
        return Sample.issued(questionnaire);
    }

    private static Answers answers(Map<String, Answer> cells) {
        Map<CellId, Answer> answers = new TreeMap<>();
        cells.forEach((cell, answer) -> answers.put(CellId.valueOf(cell), answer));
        return Answers.of(answers);
    }

    private static Answers locked(Map<String, Answer> cells) {
        return Sample.withLocked(NOW, answers(cells));
    }

    private static List<ReadNote> notes(Reading reading, String rule) {
        return reading.notes().stream().filter(note -> note.rule().equals(rule)).toList();
    }
}
