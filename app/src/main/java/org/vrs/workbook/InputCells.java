package org.vrs.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;

/** The XML of a sheet, cut around its input cells, so that answers go in without the sheet being drawn again. */
final class InputCells {

    private static final Pattern BLANK_CELL = Pattern.compile("<c r=\"([A-Z]{1,3}[0-9]{1,7})\" s=\"([0-9]+)\"/>");

    /** An input cell. {@code quoted} is the format that says "text" for words that look like a formula. */
    record Slot(CellId cell, String reference, int style, int quoted) {}

    private final List<String> pieces = new ArrayList<>();
    private final List<Slot> slots = new ArrayList<>();

    private InputCells() {}

    /**
     * Cuts a sheet.
     *
     * @param cells  the input cells of the sheet by their reference, such as {@code C14}
     * @param quoted the quoted format of each format
     */
    static InputCells of(String xml, Map<String, CellId> cells, Map<Integer, Integer> quoted) {
        InputCells cut = new InputCells();
        Matcher blank = BLANK_CELL.matcher(xml);
        int from = 0;
        while (blank.find()) {
            CellId cell = cells.get(blank.group(1));
            if (cell != null) {
                int style = Integer.parseInt(blank.group(2));
                cut.pieces.add(xml.substring(from, blank.start()));
                cut.slots.add(new Slot(cell, blank.group(1), style, quoted.getOrDefault(style, style)));
                from = blank.end();
            }
        }
        cut.pieces.add(xml.substring(from));
        return cut;
    }

    boolean concerns(Answers answers) {
        return slots.stream().anyMatch(slot -> answers.cells().containsKey(slot.cell()));
    }

    /**
     * The sheet with answers in it.
     *
     * @param shown how a code is shown in a cell; null where the text of the answer is what is shown
     */
    String filled(Answers answers, BiFunction<CellId, Answer, @Nullable String> shown) {
        StringBuilder xml =
                new StringBuilder(pieces.stream().mapToInt(String::length).sum() + 100 * slots.size());
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            xml.append(pieces.get(i)).append("<c r=\"").append(slot.reference()).append('"');
            Answer answer = answers.cells().get(slot.cell());
            if (answer == null) {
                xml.append(" s=\"").append(slot.style()).append("\"/>");
            } else {
                append(xml, slot, answer, shown.apply(slot.cell(), answer));
            }
        }
        return xml.append(pieces.get(slots.size())).toString();
    }

    private static void append(StringBuilder xml, Slot slot, Answer answer, @Nullable String shown) {
        if (answer instanceof Answer.Number number) {
            number(xml, slot, number.value());
        } else if (answer instanceof Answer.Day day) {
            number(xml, slot, BigDecimal.valueOf((long) DateUtil.getExcelDate(day.value())));
        } else {
            String text = shown == null ? answer.text() : shown;
            xml.append(" s=\"")
                    .append(Ink.looksLikeFormula(text) ? slot.quoted() : slot.style())
                    .append("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
                    .append(OoxmlText.xml(text))
                    .append("</t></is></c>");
        }
    }

    private static void number(StringBuilder xml, Slot slot, BigDecimal value) {
        xml.append(" s=\"")
                .append(slot.style())
                .append("\"><v>")
                .append(value.toPlainString())
                .append("</v></c>");
    }
}
