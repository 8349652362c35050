package org.vrs.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vrs.drawing.FormLayout;
import org.vrs.ooxml.Place;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Questionnaire;

/** What the issued workbook offers, says and works out by itself keeps to what every spreadsheet program can do. */
class SheetRulesTest {

    private static final Questionnaire REAL = Sample.real();
    private static final Set<String> PLAIN = Set.of(
            "AND",
            "COUNT",
            "COUNTA",
            "COUNTIF",
            "EXACT",
            "FIND",
            "IF",
            "INT",
            "ISERROR",
            "ISNUMBER",
            "LEFT",
            "LEN",
            "MAX",
            "MIN",
            "OR",
            "REPT",
            "ROUND",
            "SUBSTITUTE",
            "SUM",
            "SUMPRODUCT",
            "UPPER");
    private static final Pattern FUNCTION = Pattern.compile("([A-Z][A-Z.0-9]*)\\(");
    private static XSSFWorkbook book;

    @BeforeAll
    static void issue() throws Exception {
        book = new XSSFWorkbook(new ByteArrayInputStream(Sample.issued(REAL)));
    }

    @AfterAll
    static void close() throws Exception {
        book.close();
    }

    @Test
    void formulas_are_short_plain_and_no_arrays() {
        List<Cell> formulas = new ArrayList<>();
        for (Sheet sheet : book) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.FORMULA) {
                        formulas.add(cell);
                    }
                }
            }
        }
        assertThat(formulas).hasSizeGreaterThan(500).allSatisfy(cell -> {
            String formula = cell.getCellFormula();
            assertThat(cell.isPartOfArrayFormulaGroup()).isFalse();
            assertThat(formula).hasSizeLessThanOrEqualTo(8192);
            Matcher function = FUNCTION.matcher(formula.replaceAll("\"[^\"]*\"", ""));
            while (function.find()) {
                assertThat(PLAIN).contains(function.group(1));
            }
            assertThat(mostArguments(formula)).isLessThanOrEqualTo(255);
        });
    }

    @Test
    void a_figure_is_typed_freely_and_none_and_the_markers_are_one_click_away() {
        XSSFDataValidation rule = rule("B1.2.SEA.N");
        assertThat(rule.getValidationConstraint().getExplicitListValues())
                .containsExactly("0", "NAV", "NYA", "NAP", "CON", "INC");
        assertThat(rule.getShowErrorBox()).isFalse();
        assertThat(rule.getShowPromptBox()).isTrue();
    }

    @Test
    void a_code_is_chosen_from_its_list() {
        XSSFDataValidation rule = rule("B2.01.AREA");
        assertThat(rule.getValidationConstraint().getFormula1()).isEqualTo("list_CL_AREA");
        assertThat(rule.getShowErrorBox()).isTrue();
    }

    @Test
    void beside_a_total_stands_what_its_rule_asks_for() {
        assertThat(rule("D3.1.T.N").getPromptBoxText())
                .startsWith("The total is the sum of its parts by sex or by age");
        assertThat(rule("D3.1.F.N").getPromptBoxText()).startsWith("A whole number from 0");
    }

    @Test
    void prompts_are_as_short_as_excel_wants_them() {
        for (Sheet sheet : book) {
            assertThat(sheet.getDataValidations())
                    .allSatisfy(rule -> assertThat(rule.getPromptBoxText()).hasSizeBetween(5, 225));
        }
    }

    private static XSSFDataValidation rule(String cell) {
        Place place = new FormLayout(REAL).place(CellId.valueOf(cell));
        return book.getSheet(place.sheet()).getDataValidations().stream()
                .filter(rule -> java.util.Arrays.stream(rule.getRegions().getCellRangeAddresses())
                        .anyMatch(range -> range.isInRange(place.row(), place.column())))
                .findFirst()
                .orElseThrow();
    }

    /** Commas on one level of brackets, plus one. */
    private static int mostArguments(String formula) {
        List<Integer> open = new ArrayList<>(List.of(1));
        int most = 1;
        boolean quoted = false;
        for (char sign : formula.toCharArray()) {
            quoted ^= sign == '"';
            if (!quoted && sign == '(') {
                open.add(1);
            } else if (!quoted && sign == ')') {
                open.remove(open.size() - 1);
            } else if (!quoted && sign == ',') {
                int count = open.remove(open.size() - 1) + 1;
                open.add(count);
                most = Math.max(most, count);
            }
        }
        return most;
    }
}
