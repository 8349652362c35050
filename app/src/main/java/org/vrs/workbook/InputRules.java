package org.vrs.workbook;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.vrs.questionnaire.CellType;
import org.vrs.questionnaire.Column;
import org.vrs.questionnaire.Marker;
import org.vrs.questionnaire.Question;

/** What Excel itself checks and says in an input cell; figures take a whole number or one of the markers. */
final class InputRules {

    /** Excel takes 255 characters in a prompt and 225 in an error, and refuses a file that has more. */
    private static final int LONGEST_PROMPT = 220;

    private final Words words;

    InputRules(Words words) {
        this.words = words;
    }

    /** One rule for a run of neighbouring columns of one type; free and fixed rows differ where a key is chosen. */
    void addAll(XSSFSheet sheet, FormLayout.Block block, int free) {
        Question question = block.question();
        int c = 0;
        while (c < block.columns().length && !question.locked()) {
            Column column = question.columns().get(c);
            int end = c;
            while (end + 1 < block.columns().length
                    && sameRule(column, question.columns().get(end + 1))) {
                end++;
            }
            boolean onlyFree = free > 0 && column.type() == CellType.CODE;
            int last = onlyFree ? block.row(free - 1) : block.lastRow();
            add(
                    sheet,
                    new CellRangeAddress(block.firstRow(), last, block.columns()[c], block.columns()[end]),
                    question,
                    column);
            c = end + 1;
        }
    }

    private static boolean sameRule(Column one, Column other) {
        return one.type() == other.type()
                && longest(one) == longest(other)
                && Objects.equals(one.codeList(), other.codeList());
    }

    /** Rules for a rectangle of cells of one column, or of neighbouring columns of the same type. */
    void add(XSSFSheet sheet, CellRangeAddress cells, Question question, Column column) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        String first = new CellReference(cells.getFirstRow(), cells.getFirstColumn()).formatAsString();
        DataValidation rule = helper.createValidation(
                constraint(helper, column, first),
                new CellRangeAddressList(
                        cells.getFirstRow(), cells.getLastRow(), cells.getFirstColumn(), cells.getLastColumn()));
        rule.setEmptyCellAllowed(true);
        rule.setSuppressDropDownArrow(true);
        rule.setShowErrorBox(true);
        rule.setShowPromptBox(true);
        rule.setErrorStyle(DataValidation.ErrorStyle.STOP);
        rule.createErrorBox(words.get("input.error.title"), prompt(question, column));
        rule.createPromptBox(words.get("input.title." + column.type()), prompt(question, column));
        sheet.addValidationData(rule);
        if (column.type().isFigure()) {
            markWrong(sheet, cells, figure(column, first));
        }
    }

    /** The questionnaire's own help for a column, so that file, screen and finding say the same; else what its type says. */
    private String prompt(Question question, Column column) {
        String help = words.texts().find("column." + question.id() + "." + column.code() + ".help");
        if (help == null) {
            help = words.texts().find("column." + column.code() + ".help");
        }
        String text = help != null ? help : words.get("input.prompt." + column.type(), String.valueOf(longest(column)));
        return text.length() <= LONGEST_PROMPT ? text : text.substring(0, LONGEST_PROMPT);
    }

    static int longest(Column column) {
        return column.maxLength() > 0 ? column.maxLength() : 255;
    }

    private static DataValidationConstraint constraint(DataValidationHelper helper, Column column, String first) {
        return switch (column.type()) {
            case COUNT, AMOUNT, PERCENT -> helper.createCustomConstraint(figure(column, first));
            case RANK -> helper.createIntegerConstraint(OperatorType.BETWEEN, "1", "99");
            case CODE -> helper.createFormulaListConstraint(ListsSheet.name(column.codeList()));
            case DATE ->
                helper.createDateConstraint(OperatorType.BETWEEN, "DATE(1990,1,1)", "DATE(2100,12,31)", "yyyy-mm-dd");
            case CODES, FLAGS, TEXT, EMAIL ->
                helper.createTextLengthConstraint(OperatorType.LESS_OR_EQUAL, String.valueOf(longest(column)), null);
        };
    }

    private static String figure(Column column, String cell) {
        String figure = switch (column.type()) {
            case COUNT -> "AND(" + cell + ">=0," + cell + "<=10000000," + cell + "=INT(" + cell + "))";
            case PERCENT -> "AND(" + cell + ">=0," + cell + "<=100)";
            default -> cell + ">=0";
        };
        String markers = Arrays.stream(Marker.values())
                .map(marker -> cell + "=\"" + marker + "\"")
                .collect(Collectors.joining(","));
        return "IF(ISNUMBER(" + cell + ")," + figure + ",OR(" + markers + "))";
    }

    /** A pasted value passes by the rule above; the colour still tells. */
    private static void markWrong(XSSFSheet sheet, CellRangeAddress cells, String right) {
        String first = new CellReference(cells.getFirstRow(), cells.getFirstColumn()).formatAsString();
        ConditionalFormattingRule rule = sheet.getSheetConditionalFormatting()
                .createConditionalFormattingRule("AND(" + first + "<>\"\",NOT(" + right + "))");
        rule.createPatternFormatting().setFillBackgroundColor(IndexedColors.CORAL.getIndex());
        sheet.getSheetConditionalFormatting().addConditionalFormatting(new CellRangeAddress[] {cells}, rule);
    }
}
