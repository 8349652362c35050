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
import org.vrs.drawing.Format;
import org.vrs.drawing.Marks;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;

/** The XML of a sheet, cut around its input cells, so that answers go in without the sheet being drawn again. */
final class InputCells {

    private static final Pattern BLANK_CELL = Pattern.compile("<c r=\"([A-Z]{1,3}[0-9]{1,7})\" s=\"([0-9]+)\"/>");

    /** An input cell. */
    record Slot(CellId cell, String reference, Format format) {}

    private final List<String> pieces = new ArrayList<>();
    private final List<Slot> slots = new ArrayList<>();

    private InputCells() {}

    /**
     * Cuts a sheet.
     *
     * @param cells   the input cells of the sheet by their reference, such as {@code C14}
     * @param formats the formats of input cells by their number
     */
    static InputCells of(String xml, Map<String, CellId> cells, Map<Integer, Format> formats) {
        InputCells cut = new InputCells();
        Matcher blank = BLANK_CELL.matcher(xml);
        int from = 0;
        while (blank.find()) {
            CellId cell = cells.get(blank.group(1));
            if (cell != null) {
                int style = Integer.parseInt(blank.group(2));
                Format format = formats.getOrDefault(style, new Format(style, style, Map.of()));
                cut.pieces.add(xml.substring(from, blank.start()));
                cut.slots.add(new Slot(cell, blank.group(1), format));
                from = blank.end();
            }
        }
        cut.pieces.add(xml.substring(from));
        return cut;
    }

    /**
     * The sheet with answers in it, in the colours of what was found.
     *
     * @param shown how a code is shown in a cell; null where the text of the answer is what is shown
     */
    String filled(Answers answers, Marks marks, BiFunction<CellId, Answer, @Nullable String> shown) {
        StringBuilder xml =
                new StringBuilder(pieces.stream().mapToInt(String::length).sum() + 100 * slots.size());
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            Format format = slot.format().under(marks.worst(slot.cell()));
            Answer answer = answers.cells().get(slot.cell());
            xml.append(pieces.get(i));
            if (answer == null) {
                format.writeBlank(xml, slot.reference());
            } else if (answer instanceof Answer.Number number) {
                format.write(xml, slot.reference(), number.value());
            } else if (answer instanceof Answer.Day day) {
                format.write(xml, slot.reference(), BigDecimal.valueOf((long) DateUtil.getExcelDate(day.value())));
            } else {
                String text = shown.apply(slot.cell(), answer);
                format.write(xml, slot.reference(), text == null ? answer.text() : text);
            }
        }
        return xml.append(pieces.get(slots.size())).toString();
    }
}
