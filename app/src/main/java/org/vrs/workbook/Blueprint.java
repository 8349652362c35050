package org.vrs.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.QuestionnaireId;

/**
 * What all workbooks of a form in one language say in the cells that are no inputs, by which it is told what was changed in
 * a returned one. Cells that say something about the participant are left out.
 */
final class Blueprint {

    /** What a cell says; of a formula only that it is one matters, as its result follows the figures. */
    record Said(String text, boolean formula) {}

    private final Map<Place, Said> cells = new HashMap<>();

    private Blueprint(Questionnaire questionnaire, Locale language) {
        FormLayout layout = new FormLayout(questionnaire);
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
    }

    private void take(XSSFSheet sheet, Set<Place> inputs) {
        for (Row row : sheet) {
            for (Cell cell : row) {
                Place place = new Place(sheet.getSheetName(), cell.getRowIndex(), cell.getColumnIndex());
                if (cell.getCellType() == CellType.FORMULA) {
                    cells.put(place, new Said("=" + cell.getCellFormula(), true));
                } else if (cell.getCellType() == CellType.STRING && !inputs.contains(place)) {
                    String text = plain(cell.getStringCellValue());
                    if (!text.isEmpty() && !Blanks.in(text)) {
                        cells.put(place, new Said(text, false));
                    }
                }
            }
        }
    }

    Map<Place, Said> cells() {
        return cells;
    }

    /** The label of a row, or null where there is none. */
    @Nullable
    String label(String sheet, int row) {
        Said said = cells.get(new Place(sheet, row, FormLayout.LABELS));
        return said == null || said.formula() ? null : said.text();
    }

    /** A text for comparing: programs change blanks and line ends. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }

    /** Blueprints that were needed before; drawing one takes seconds. */
    static final class Store {

        private record Key(QuestionnaireId questionnaire, SortedSet<String> sections, Locale language) {}

        private final Map<Key, Blueprint> known = new ConcurrentHashMap<>();

        Blueprint of(Questionnaire questionnaire, Locale language) {
            return known.computeIfAbsent(
                    new Key(questionnaire.id(), questionnaire.sectionIds(), language),
                    key -> new Blueprint(questionnaire, language));
        }
    }
}
