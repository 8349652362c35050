package org.vrs.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.Relation;
import org.vrs.questionnaire.Rule;
import org.vrs.questionnaire.Where;
import org.vrs.sheet.CheckLines;
import org.vrs.sheet.ChecksSheet;

/** The rules that say they run in the sheet are those that the workbook tells, and no other. */
class WhereInSheetTest {

    private static final Questionnaire REAL = Sample.real();
    /** Told by Excel in the cell itself, which keeps texts to their length, and by no line of CHECKS. */
    private static final String IN_THE_CELL = "V06L";

    private static Set<String> said() {
        return ids(REAL.rules().stream()
                .filter(rule -> rule.where().contains(Where.SHEET))
                .toList());
    }

    private static Set<String> ids(List<Rule> rules) {
        return rules.stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void the_workbook_has_a_line_for_each_of_them() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Sample.issued(REAL)))) {
            XSSFSheet checks = book.getSheet(ChecksSheet.SHEET);
            Set<String> told = StreamSupport.stream(checks.spliterator(), false)
                    .map(row -> row.getCell(ChecksSheet.RULE))
                    .filter(cell -> cell != null && cell.toString().matches("[A-Z][0-9]{2}[A-Z]?"))
                    .map(Object::toString)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(told).doesNotContain(IN_THE_CELL).contains("T01", "X01");
            told.add(IN_THE_CELL);
            assertThat(said()).isEqualTo(told);
            assertThat(book.getSheet("B_FLOWS").getDataValidations())
                    .anyMatch(each -> each.getValidationConstraint().getValidationType() == ValidationType.TEXT_LENGTH);
        }
    }

    @Test
    void whatever_a_sheet_can_tell_runs_in_it() {
        List<Rule> can = REAL.rules().stream()
                .filter(rule -> REAL.relations().of(rule).stream()
                        .anyMatch(relation -> !(relation instanceof Relation.Condition)))
                .toList();
        assertThat(ids(can)).isEqualTo(said());
    }

    @Test
    void a_rule_that_does_not_say_so_has_no_line() {
        Rule sums = REAL.rule("T01").orElseThrow();
        Rule elsewhere = new Rule(sums.id(), sums.severity(), Set.of(Where.SERVER), sums.kind(), sums.settings());
        assertThat(CheckLines.of(REAL, sums)).isNotEmpty();
        assertThat(CheckLines.of(REAL, elsewhere)).isEmpty();
    }

    @Test
    void what_only_the_reviewer_is_told_stands_nowhere_in_the_workbook() throws IOException {
        List<String> words = REAL.rules().stream()
                .filter(Rule::isForReviewerOnly)
                .map(rule -> REAL.texts(java.util.Locale.ENGLISH).help(rule))
                .toList();
        assertThat(words).hasSize(4);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Sample.issued(REAL)))) {
            String all = StreamSupport.stream(
                            book.getSharedStringSource().getSharedStringItems().spliterator(), false)
                    .map(Object::toString)
                    .collect(Collectors.joining("\n"));
            assertThat(all).contains("Totals of the same persons").doesNotContain(words);
        }
    }
}
