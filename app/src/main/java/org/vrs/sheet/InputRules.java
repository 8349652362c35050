package org.vrs.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.jspecify.annotations.Nullable;
import org.vrs.drawing.Drawing;
import org.vrs.drawing.FormLayout;
import org.vrs.drawing.Ranges;
import org.vrs.drawing.Words;
import org.vrs.ooxml.Place;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.CellType;
import org.vrs.questionnaire.Column;
import org.vrs.questionnaire.Marker;
import org.vrs.questionnaire.Question;
import org.vrs.questionnaire.Relation;
import org.vrs.questionnaire.Relations;

/** What Excel itself offers, checks and says in an input cell; it follows the relations of the cell. */
public final class InputRules {

    private static final String[] FIGURES = figures();

    /** What one validation says; cells that it fits share it. */
    private record Input(CellType type, @Nullable String list, int longest, String prompt) {}

    private final Words words;
    private final Relations relations;
    private final Prompts prompts;

    InputRules(Drawing drawing) {
        this.words = drawing.words();
        this.relations = drawing.questionnaire().relations();
        this.prompts = new Prompts(drawing.questionnaire(), words);
    }

    /** Rules for all input cells of a table. */
    void addAll(XSSFSheet sheet, FormLayout.Block block) {
        Question question = block.question();
        Map<Input, List<Place>> inputs = new LinkedHashMap<>();
        Map<List<Relation.EachCell>, List<Place>> figures = new LinkedHashMap<>();
        List<String> rows = question.locked() ? List.of() : question.allRows();
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < block.columns().length; c++) {
                Column column = question.columns().get(c);
                if (question.hasCell(rows.get(r), column)) {
                    CellId cell = question.cell(rows.get(r), column.code());
                    Place place = new Place(sheet.getSheetName(), block.row(r), block.columns()[c]);
                    inputs.computeIfAbsent(input(question, column, cell), input -> new ArrayList<>())
                            .add(place);
                    if (column.type().isFigure() || column.type() == CellType.RANK) {
                        figures.computeIfAbsent(relations.at(cell), all -> new ArrayList<>())
                                .add(place);
                    }
                }
            }
        }
        inputs.forEach((input, places) -> validate(sheet, input, Ranges.areas(places)));
        figures.forEach((all, places) -> Ranges.areas(places).forEach(area -> markWrong(sheet, area, all)));
    }

    /** Rules for a single field. */
    void add(XSSFSheet sheet, CellRangeAddress cells, Question question, Column column) {
        CellId cell = question.cell("", column.code());
        validate(sheet, input(question, column, cell), List.of(cells));
        if (column.type().isFigure() || column.type() == CellType.RANK) {
            markWrong(sheet, cells, relations.at(cell));
        }
    }

    private Input input(Question question, Column column, CellId cell) {
        int longest = CellFormulas.first(relations.at(cell), Relation.Length.class)
                .map(Relation.Length::most)
                .orElse(longest(column));
        return new Input(column.type(), column.codeList(), longest, prompts.of(question, column, cell, longest));
    }

    static int longest(Column column) {
        return column.maxLength() > 0 ? column.maxLength() : 255;
    }

    private void validate(XSSFSheet sheet, Input input, List<CellRangeAddress> cells) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        CellRangeAddressList areas = new CellRangeAddressList();
        cells.forEach(areas::addCellRangeAddress);
        DataValidation rule = helper.createValidation(constraint(helper, input), areas);
        rule.setEmptyCellAllowed(true);
        rule.setSuppressDropDownArrow(true);
        // A figure is typed over the offer: what is wrong turns red, nothing is refused while typing.
        rule.setShowErrorBox(!input.type().isFigure());
        rule.setShowPromptBox(true);
        rule.setErrorStyle(DataValidation.ErrorStyle.STOP);
        rule.createErrorBox(words.get("input.error.title"), input.prompt());
        rule.createPromptBox(words.get("input.title." + input.type()), input.prompt());
        sheet.addValidationData(rule);
    }

    private static DataValidationConstraint constraint(DataValidationHelper helper, Input input) {
        return switch (input.type()) {
            case COUNT, AMOUNT, PERCENT -> helper.createExplicitListConstraint(FIGURES);
            case RANK -> helper.createIntegerConstraint(OperatorType.BETWEEN, "1", "99");
            case CODE -> helper.createFormulaListConstraint(ListsSheet.name(input.list()));
            case DATE ->
                helper.createDateConstraint(OperatorType.BETWEEN, "DATE(1990,1,1)", "DATE(2100,12,31)", "yyyy-mm-dd");
            case CODES, FLAGS, TEXT, EMAIL ->
                helper.createTextLengthConstraint(OperatorType.LESS_OR_EQUAL, String.valueOf(input.longest()), null);
        };
    }

    /** "None" and the markers are one click away. */
    private static String[] figures() {
        List<String> offered = new ArrayList<>(List.of("0"));
        Arrays.stream(Marker.values()).map(Marker::name).forEach(offered::add);
        return offered.toArray(String[]::new);
    }

    /** Turns a cell red whose content the server would refuse. */
    private static void markWrong(XSSFSheet sheet, CellRangeAddress cells, List<Relation.EachCell> all) {
        String first = new CellReference(cells.getFirstRow(), cells.getFirstColumn()).formatAsString();
        CellFormulas.right(all, first).ifPresent(right -> {
            ConditionalFormattingRule rule = sheet.getSheetConditionalFormatting()
                    .createConditionalFormattingRule("AND(" + first + "<>\"\",NOT(" + right + "))");
            rule.createPatternFormatting().setFillBackgroundColor(IndexedColors.CORAL.getIndex());
            sheet.getSheetConditionalFormatting().addConditionalFormatting(new CellRangeAddress[] {cells}, rule);
        });
    }
}
