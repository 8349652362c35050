package org.vrs.intake;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.vrs.drawing.Identity;
import org.vrs.drawing.Issue;
import org.vrs.drawing.IssueSeal;
import org.vrs.drawing.SystemSheet;
import org.vrs.ooxml.BookIndex;
import org.vrs.ooxml.Parts;
import org.vrs.ooxml.Refusal;
import org.vrs.ooxml.Refusal.Reason;
import org.vrs.ooxml.SheetScan;
import org.vrs.ooxml.XmlPart;
import org.vrs.questionnaire.QuestionnaireId;

/** Reads whose workbook a file is, from the hidden sheet or else from the custom property, and checks the seal. */
public final class IssuedTo {

    private static final String CUSTOM = "docProps/custom.xml";

    private final Parts parts;
    private final BookIndex index;
    private final IssueSeal seal;

    IssuedTo(Parts parts, BookIndex index, IssueSeal seal) {
        this.parts = parts;
        this.index = index;
        this.seal = seal;
    }

    Identity read(SheetScan scan) throws Refusal, IOException {
        List<String> values = fromSheet(scan);
        if (values.isEmpty()) {
            values = fromProperty();
        }
        if (values.size() != SystemSheet.KEYS.size()) {
            throw new Refusal(values.isEmpty() ? Reason.NOT_VRS : Reason.SEAL_BROKEN);
        }
        return verified(values);
    }

    private Identity verified(List<String> values) throws Refusal {
        try {
            Identity identity = new Identity(
                    values.get(0),
                    new QuestionnaireId(values.get(1), values.get(2)),
                    values.get(3),
                    values.get(4),
                    new Issue.Period(LocalDate.parse(values.get(5)), LocalDate.parse(values.get(6))),
                    Locale.forLanguageTag(values.get(7)),
                    new TreeSet<>(List.of(values.get(8).split(",", -1))),
                    Integer.parseInt(values.get(9)));
            if (seal.matches(identity, values.get(10))) {
                return identity;
            }
        } catch (DateTimeParseException | NumberFormatException e) {
            throw sealBroken(e);
        }
        throw new Refusal(Reason.SEAL_BROKEN);
    }

    private static Refusal sealBroken(Exception cause) {
        Refusal refusal = new Refusal(Reason.SEAL_BROKEN);
        refusal.initCause(cause);
        return refusal;
    }

    private List<String> fromSheet(SheetScan scan) throws Refusal, IOException {
        String part = index.sheetParts().get(SystemSheet.SHEET);
        if (part == null) {
            return List.of();
        }
        Map<Integer, String> keys = new HashMap<>();
        Map<Integer, String> cells = new HashMap<>();
        scan.scan(part, (row, column, cell) -> {
            if (column == 0) {
                keys.put(row, cell.text());
            } else if (column == 1) {
                cells.put(row, cell.text());
            }
        });
        Map<String, String> found = new HashMap<>();
        keys.forEach(
                (row, key) -> found.put(key.strip(), cells.getOrDefault(row, "").strip()));
        List<String> values = new ArrayList<>();
        for (String key : SystemSheet.KEYS) {
            if (found.containsKey(key)) {
                values.add(found.get(key));
            }
        }
        return values;
    }

    private List<String> fromProperty() throws Refusal, IOException {
        if (!parts.has(CUSTOM)) {
            return List.of();
        }
        try (XmlPart xml = XmlPart.open(parts, CUSTOM)) {
            boolean ours = false;
            for (int event = xml.next(); event >= 0; event = xml.next()) {
                if (xml.starts(event, "property")) {
                    ours = SystemSheet.PROPERTY.equals(xml.attribute("name"));
                } else if (ours && xml.starts(event, "lpwstr")) {
                    return List.of(xml.text().split(Pattern.quote(SystemSheet.SEPARATOR), -1));
                }
            }
        }
        return List.of();
    }
}
