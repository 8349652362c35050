package org.vrs.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.vrs.drawing.Drawing;
import org.vrs.drawing.Facts;
import org.vrs.drawing.FormLayout;
import org.vrs.drawing.Words;
import org.vrs.ooxml.Place;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.workbook.Blanks;
import org.vrs.workbook.Book;

/**
 * What all workbooks of a form in one language say in the cells that are no inputs, by which it is told what was changed in
 * a returned one. Cells that say something about the participant are left out.
 */
public final class Blueprint {

    /**
     * What a cell says; of a formula only that it is one matters, as its result follows the figures.
     *
     * @param drawn the text letter by letter
     * @param text  the text for comparing
     */
    record Said(String drawn, String text, boolean formula) {

        /** Whether a text of a returned workbook says the same. */
        boolean is(String found) {
            return drawn.equals(found) || text.equals(plain(found));
        }
    }

    /** A cell of a sheet, with what it says. */
    record Issued(int row, int column, Said said) {}

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Comparator<Issued> ORDER =
            Comparator.comparingInt(Issued::row).thenComparingInt(Issued::column);

    private final Map<Place, Said> cells = new HashMap<>();
    private final Map<String, List<Issued>> sheets = new TreeMap<>();
    /** Cells that say something about the participant, and with them all that say anything. */
    private final Map<String, List<Issued>> written = new HashMap<>();

    private final Map<String, Set<String>> merged = new HashMap<>();

    Blueprint(Questionnaire questionnaire, FormLayout layout, Locale language) {
        Set<Place> inputs = new HashSet<>(layout.places().values());
        Words words = new Words(language, questionnaire.texts(language));
        Drawing drawing = new Drawing(questionnaire, words, Facts.BLANK);
        try (XSSFWorkbook book = new Book(drawing, layout, new Book.Kind(language, false, false)).draw()) {
            for (int i = 0; i < book.getNumberOfSheets(); i++) {
                if (book.getSheetVisibility(i) == SheetVisibility.VISIBLE) {
                    take(book.getSheetAt(i), inputs);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cells.forEach((place, said) -> sheets.computeIfAbsent(place.sheet(), sheet -> new ArrayList<>())
                .add(new Issued(place.row(), place.column(), said)));
        sheets.values().forEach(sheet -> sheet.sort(ORDER));
        sheets.forEach((sheet, issued) ->
                written.computeIfAbsent(sheet, name -> new ArrayList<>()).addAll(issued));
    }

    private void take(XSSFSheet sheet, Set<Place> inputs) {
        Set<String> regions = new HashSet<>();
        sheet.getMergedRegions().forEach(region -> regions.add(region.formatAsString()));
        merged.put(sheet.getSheetName(), regions);
        for (Row row : sheet) {
            for (Cell cell : row) {
                Place place = new Place(sheet.getSheetName(), cell.getRowIndex(), cell.getColumnIndex());
                if (cell.getCellType() == CellType.FORMULA) {
                    cells.put(place, formula("=" + cell.getCellFormula()));
                } else if (cell.getCellType() == CellType.STRING && !inputs.contains(place)) {
                    String drawn = cell.getStringCellValue();
                    String text = plain(drawn);
                    if (Blanks.in(text)) {
                        written.computeIfAbsent(sheet.getSheetName(), name -> new ArrayList<>())
                                .add(new Issued(place.row(), place.column(), new Said("", "", false)));
                    } else if (!text.isEmpty()) {
                        cells.put(place, new Said(drawn, text, false));
                    }
                }
            }
        }
    }

    private static Said formula(String formula) {
        return new Said(formula, formula, true);
    }

    /** What each sheet says, row by row. */
    Map<String, List<Issued>> sheets() {
        return sheets;
    }

    /** All cells of a sheet in which something was issued, in no order; what speaks of the participant says nothing here. */
    List<Issued> written(String sheet) {
        return written.getOrDefault(sheet, List.of());
    }

    /** Whether cells were issued as one, such as {@code C9:D9}. */
    boolean isMerged(String sheet, String reference) {
        return merged.getOrDefault(sheet, Set.of()).contains(reference);
    }

    /** The label of a row, or null where there is none. */
    @Nullable
    String label(String sheet, int row) {
        Said said = cells.get(new Place(sheet, row, FormLayout.LABELS));
        return said == null || said.formula() ? null : said.text();
    }

    /** What a cell says, for comparing; nothing where it says nothing. */
    String text(String sheet, int row, int column) {
        Said said = cells.get(new Place(sheet, row, column));
        return said == null ? "" : said.text();
    }

    /** A text for comparing: programs change blanks and line ends. */
    static String plain(String text) {
        return isPlain(text)
                ? text
                : BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                        .replaceAll(" ")
                        .strip();
    }

    /** Whether a text has no letters beyond English and no blanks but single ones between words. */
    private static boolean isPlain(String text) {
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign < ' ' || sign > '~' || (blank && sign == ' ')) {
                return false;
            }
            blank = sign == ' ';
        }
        return !blank || text.isEmpty();
    }
}
