package org.vrs.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.vrs.drawing.Facts;
import org.vrs.drawing.Format;
import org.vrs.drawing.Marks;
import org.vrs.ooxml.Place;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;

/**
 * A workbook drawn once, from which those of all participants are made: parts that all share are kept packed and copied as
 * they are; only the texts of one participant and the sheets with answers in them are written anew. Safe to share between
 * threads.
 */
final class Template {

    /** A result that is true while the form is blank; without it, every program works the formula out anew. */
    private static final Pattern RESULT = Pattern.compile("</f><v>[^<]*</v>");

    /**
     * What is put into the blanks: one participant's texts, and answers.
     *
     * @param marks what was found, for a template that can show it
     * @param blank whether the input cells stay blank, so that the results of all formulas are those of a blank form
     * @param shown how a code is shown in a cell; null where the text of the answer is what is shown
     */
    record Filling(
            Facts facts,
            Answers answers,
            Marks marks,
            boolean blank,
            BiFunction<CellId, Answer, @Nullable String> shown) {

        /** Whether there is anything to write into one of these cells. */
        boolean concerns(Set<CellId> cells) {
            return answers.cells().keySet().stream().anyMatch(cells::contains)
                    || marks.cells().stream().anyMatch(cells::contains);
        }
    }

    private interface Part {
        PackedPart filled(Filling filling);
    }

    /** Writes a part from the drawn one and what was found. */
    interface Written {
        String filled(String drawn, Marks marks);
    }

    private final List<Part> parts = new ArrayList<>();

    private Template() {}

    /** Takes a drawn book apart. */
    static Template of(Book drawn, Map<CellId, Place> places) throws IOException {
        XSSFWorkbook book = drawn.draw();
        Map<String, Map<String, CellId>> inputs = new HashMap<>();
        places.forEach(
                (cell, place) -> inputs.computeIfAbsent(part(book.getSheet(place.sheet())), part -> new HashMap<>())
                        .put(place.cell(), cell));
        Map<Integer, Format> formats = formats(drawn, book, places);
        Map<String, Written> written = drawn.written();
        Template template = new Template();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(drawn.write()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                String xml = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                Written own = written.get("/" + name);
                if (own != null) {
                    template.parts.add(filling -> PackedPart.quick(name, own.filled(xml, filling.marks())));
                } else {
                    template.add(name, xml, inputs.get("/" + name), formats);
                }
            }
        }
        return template;
    }

    private static String part(XSSFSheet sheet) {
        return sheet.getPackagePart().getPartName().getName();
    }

    /** The formats of the input cells by their number. */
    private static Map<Integer, Format> formats(Book drawn, XSSFWorkbook book, Map<CellId, Place> places) {
        Map<Integer, Format> formats = new HashMap<>();
        for (Place place : places.values()) {
            XSSFCell cell = book.getSheet(place.sheet()).getRow(place.row()).getCell(place.column());
            formats.computeIfAbsent((int) cell.getCellStyle().getIndex(), style -> drawn.format(cell.getCellStyle()));
        }
        return formats;
    }

    private void add(String name, String xml, @Nullable Map<String, CellId> inputs, Map<Integer, Format> formats) {
        Part blank = part(name, xml, inputs, formats);
        if (RESULT.matcher(xml).find()) {
            Later<Part> filled =
                    new Later<>(() -> part(name, RESULT.matcher(xml).replaceAll("</f>"), inputs, formats));
            parts.add(filling -> (filling.blank() ? blank : filled.get()).filled(filling));
        } else {
            parts.add(blank);
        }
    }

    /** What is packed, or cut, once for all is so when it is first asked for: most workbooks are issued without answers. */
    private static Part part(
            String name, String xml, @Nullable Map<String, CellId> inputs, Map<Integer, Format> formats) {
        if (inputs == null && Blanks.in(xml)) {
            Blanks blanks = Blanks.of(xml);
            return filling -> PackedPart.quick(name, blanks.filled(filling.facts()));
        }
        Later<PackedPart> packed = new Later<>(() -> PackedPart.tight(name, xml));
        if (inputs == null) {
            return filling -> packed.get();
        }
        Set<CellId> cells = Set.copyOf(inputs.values());
        Later<InputCells> cut = new Later<>(() -> InputCells.of(xml, inputs, formats));
        return filling -> filling.concerns(cells)
                ? PackedPart.quick(name, cut.get().filled(filling.answers(), filling.marks(), filling.shown()))
                : packed.get();
    }

    byte[] filled(Filling filling) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream(1 << 18);
        List<PackedPart> packed = new ArrayList<>();
        for (Part part : parts) {
            packed.add(part.filled(filling));
        }
        PackedPart.write(packed, file);
        return file.toByteArray();
    }
}
