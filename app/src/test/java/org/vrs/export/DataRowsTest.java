package org.vrs.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.Marker;
import org.vrs.questionnaire.QuestionnaireFiles;
import org.vrs.questionnaire.QuestionnaireId;
import org.vrs.review.OpenPoint;
import org.vrs.validation.SampleReturn;

class DataRowsTest {

    private static final DataRow.Return FROM = new DataRow.Return(
            "KHM",
            "Cambodia",
            "2025-1",
            "2025-01-01",
            "2025-12-31",
            "2026-05-02T08:00:00Z",
            100,
            62,
            List.of(
                    new OpenPoint("", "Late in general."),
                    new OpenPoint("B1.1", "Coverage is open."),
                    new OpenPoint("B1.1.T.T", "Counted twice?"),
                    new OpenPoint("C1.1", "The register is not named.")));

    @Test
    void every_answer_but_the_flags_has_a_row_and_no_blank_has_one() {
        Answers answers =
                SampleReturn.inOrder().entries(12).set("B1.1.F.FLAG", "E").answers();
        long flags = answers.cells().keySet().stream()
                .filter(cell -> cell.value().endsWith(".FLAG"))
                .count();
        List<DataRow> rows = rows(answers);
        assertThat(flags).isOne();
        assertThat(rows).hasSize(answers.cells().size() - 1);
        assertThat(rows)
                .extracting(row -> row.place().cell())
                .doesNotHaveDuplicates()
                .doesNotContain("B1.1.F.FLAG");
    }

    @Test
    void a_figure_stands_with_its_words_flags_unit_and_status() {
        DataRow row = row(
                SampleReturn.inOrder()
                        .entries(12)
                        .set("B1.1.M.FLAG", "E,P")
                        .set("M.B1.UNIT", "DET")
                        .answers(),
                "B1.1.M.GE18");
        assertThat(row.from()).isEqualTo(FROM);
        assertThat(row.place())
                .isEqualTo(new DataRow.Place(
                        "B",
                        "B1.1",
                        "Irregular entries detected, by sex and age",
                        "M",
                        row.place().rowName(),
                        "GE18",
                        row.place().columnName(),
                        "B1.1.M.GE18"));
        assertThat(row.content()).isEqualTo(new DataRow.Content(new BigDecimal("12"), null, null, "E", "E,P", "DET"));
    }

    @Test
    void zero_marker_and_blank_stay_apart() {
        Answers answers = SampleReturn.inOrder()
                .set("B1.1.F.T", 0)
                .set("B1.1.M.T", Marker.NYA)
                .clear("B1.1.U.T")
                .answers();
        assertThat(row(answers, "B1.1.F.T").content())
                .isEqualTo(new DataRow.Content(new BigDecimal("0"), null, null, "A", null, "PERS"));
        assertThat(row(answers, "B1.1.M.T").content())
                .isEqualTo(new DataRow.Content(null, null, "NYA", "O", null, "PERS"));
        assertThat(rows(answers)).extracting(row -> row.place().cell()).doesNotContain("B1.1.U.T");
    }

    @Test
    void of_several_flags_the_break_comes_first() {
        assertThat(status("P,B")).isEqualTo("B");
        assertThat(status("E,U")).isEqualTo("U");
        assertThat(status("R")).isEqualTo("A");
    }

    private static String status(String flags) {
        Answers answers = SampleReturn.inOrder().set("B1.1.F.FLAG", flags).answers();
        return String.valueOf(row(answers, "B1.1.F.T").content().status());
    }

    @Test
    void a_free_row_is_called_what_its_key_says() {
        Answers answers = SampleReturn.inOrder()
                .set("B2.03.AREA", "VNM")
                .set("B2.03.T", 7)
                .answers();
        DataRow row = row(answers, "B2.03.T");
        assertThat(row.place().row()).isEqualTo("03");
        assertThat(row.place().rowName()).isEqualTo("Viet Nam");
        assertThat(row(answers, "B2.03.AREA").content().text()).isEqualTo("VNM");
    }

    @Test
    void days_are_written_as_iso_8601() {
        Answers answers = SampleReturn.inOrder()
                .set("M.B1.FINALDATE", LocalDate.of(2026, 9, 30))
                .answers();
        assertThat(row(answers, "M.B1.FINALDATE").content().text()).isEqualTo("2026-09-30");
    }

    @Test
    void the_cells_of_a_row_stand_under_their_headings() {
        DataRow row = row(SampleReturn.inOrder().entries(12).answers(), "B1.1.T.T");
        List<Object> cells = DataColumn.cells(row).stream()
                .map(String::valueOf)
                .map(Object.class::cast)
                .toList();
        assertThat(DataColumn.headings()).hasSize(23);
        assertThat(cells).hasSize(23).startsWith("KHM", "Cambodia", "B", "B1.1");
        assertThat(cells.get(DataColumn.headings().indexOf("CELL"))).isEqualTo("B1.1.T.T");
        assertThat(cells.get(DataColumn.headings().indexOf("VALUE"))).isEqualTo("12");
        assertThat(cells)
                .endsWith(
                        "2025-01-01",
                        "2025-12-31",
                        "2025-1",
                        "2026-05-02T08:00:00Z",
                        "100",
                        "62",
                        "Late in general. / Coverage is open. / Counted twice?");
    }

    @Test
    void a_reservation_stands_at_the_figures_it_is_about() {
        Answers answers = SampleReturn.inOrder().entries(12).answers();
        assertThat(row(answers, "B1.1.M.T").reservation()).isEqualTo("Late in general. / Coverage is open.");
        assertThat(row(answers, "B1.2.T.N").reservation()).isEqualTo("Late in general.");
        DataRow.Return without = new DataRow.Return("KHM", "Cambodia", "2025-1", "", "", null, null, null, List.of());
        DataRow row = row(answers, "B1.1.M.T");
        assertThat(new DataRow(without, row.place(), row.content()).reservation())
                .isNull();
    }

    private static List<DataRow> rows(Answers answers) {
        var msrc = QuestionnaireFiles.load(new QuestionnaireId("msrc", "1.0"));
        return new DataRows(msrc, Locale.ENGLISH).of(FROM, answers).toList();
    }

    private static DataRow row(Answers answers, String cell) {
        return rows(answers).stream()
                .filter(row -> row.place().cell().equals(cell))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No row for " + cell));
    }
}
