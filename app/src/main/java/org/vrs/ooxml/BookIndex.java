package org.vrs.ooxml;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.vrs.ooxml.Refusal.Reason;

/** What a workbook says about itself: which sheets it has and in which parts, its defined names, and its day zero. */
public final class BookIndex {

    private static final String CONTENT_TYPES = "[Content_Types].xml";

    /** A name for a cell is far shorter: a sheet's name has 31 characters at most. */
    private static final int LONGEST_REFERENCE = 200;

    /** Twice what spreadsheet programs allow for a sheet's name. */
    private static final int LONGEST_NAME = 62;

    private final Parts parts;
    private final Limits limits;
    private final Map<String, String> relations = new HashMap<>();
    private final Map<String, String> sheetParts = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final List<DefinedName> names = new ArrayList<>();
    private String folder = "xl/";
    private boolean from1904;

    private BookIndex(Parts parts, Limits limits) {
        this.parts = parts;
        this.limits = limits;
    }

    /** Reads the workbook's list of sheets and names; refuses one that points outside the file. */
    public static BookIndex read(Parts parts, Limits limits) throws Refusal, IOException {
        BookIndex index = new BookIndex(parts, limits);
        String main = index.mainPart();
        index.requireNothingOutside();
        int slash = main.lastIndexOf('/') + 1;
        index.folder = main.substring(0, slash);
        index.relations(index.folder + "_rels/" + main.substring(slash) + ".rels");
        index.workbook(main);
        index.requirePlainBeginnings();
        return index;
    }

    /** Sheet names with their parts; spreadsheet programs compare sheet names without regard to case. */
    public Map<String, String> sheetParts() {
        return sheetParts;
    }

    /** A workbook-wide name as it is written, and what it refers to. */
    public record DefinedName(String name, String reference) {}

    /** Workbook-wide names in the order of the file. */
    public List<DefinedName> names() {
        return names;
    }

    /** Whether day 0 of this file is 1 January 1904, as old Macintosh files have it. */
    public boolean from1904() {
        return from1904;
    }

    @Nullable
    String sharedStrings() {
        return part("/sharedStrings");
    }

    @Nullable
    String styles() {
        return part("/styles");
    }

    private @Nullable String part(String typeEnd) {
        for (Map.Entry<String, String> relation : relations.entrySet()) {
            if (relation.getKey().startsWith("type:") && relation.getKey().endsWith(typeEnd)) {
                return relation.getValue();
            }
        }
        return null;
    }

    private String mainPart() throws Refusal, IOException {
        String main = null;
        try (XmlPart xml = XmlPart.open(parts, CONTENT_TYPES)) {
            for (int event = xml.next(); event >= 0; event = xml.next()) {
                String type = xml.starts(event, "Override") || xml.starts(event, "Default")
                        ? xml.attribute("ContentType")
                        : null;
                String part = type == null ? null : xml.attribute("PartName");
                if (type != null) {
                    Harmful.requireType(type, part == null ? CONTENT_TYPES : part);
                }
                if (part != null && main == null && isMain(String.valueOf(type))) {
                    main = part.startsWith("/") ? part.substring(1) : part;
                }
            }
        }
        if (main == null) {
            throw new Refusal(Reason.NOT_XLSX, "zip");
        }
        return main;
    }

    private static boolean isMain(String type) {
        return type.toLowerCase(Locale.ROOT).endsWith("spreadsheetml.sheet.main+xml");
    }

    private void requireNothingOutside() throws Refusal, IOException {
        for (String file : parts.names()) {
            if (file.toLowerCase(Locale.ROOT).endsWith(".rels")) {
                try (XmlPart xml = XmlPart.open(parts, file)) {
                    for (int event = xml.next(); event >= 0; event = xml.next()) {
                        if (xml.starts(event, "Relationship")) {
                            boolean outside = "External".equalsIgnoreCase(xml.attribute("TargetMode"));
                            Harmful.requireRelation(String.valueOf(xml.attribute("Type")), outside, file);
                        }
                    }
                }
            }
        }
    }

    /** Parts that are not read any further must at least begin as plain XML, and must not be a query. */
    private void requirePlainBeginnings() throws Refusal, IOException {
        for (String name : parts.names()) {
            String lower = name.toLowerCase(Locale.ROOT);
            if ((lower.endsWith(".xml") || lower.endsWith(".vml")) && !sheetParts.containsValue(name)) {
                plainBeginning(name, lower.startsWith("xl/tables/"));
            }
        }
    }

    private void plainBeginning(String name, boolean toItsEnd) throws Refusal, IOException {
        try (XmlPart xml = XmlPart.open(parts, name)) {
            int event = xml.next();
            if (xml.starts(event, "DataMashup")) {
                throw new Refusal(Reason.DATA_CONNECTION, name);
            }
            for (; toItsEnd && event >= 0; event = xml.next()) {
                if (xml.starts(event, "calculatedColumnFormula") || xml.starts(event, "totalsRowFormula")) {
                    ActiveFormula.require(xml.text(), name);
                }
            }
        }
    }

    private void relations(String file) throws Refusal, IOException {
        try (XmlPart xml = XmlPart.open(parts, file)) {
            for (int event = xml.next(); event >= 0; event = xml.next()) {
                if (xml.starts(event, "Relationship")) {
                    String target = String.valueOf(xml.attribute("Target"));
                    String resolved = target.startsWith("/") ? target.substring(1) : folder + target;
                    relations.put("id:" + xml.attribute("Id"), resolved);
                    relations.put("type:" + xml.attribute("Type"), resolved);
                }
            }
        }
    }

    private void workbook(String main) throws Refusal, IOException {
        int sheets = 0;
        int defined = 0;
        try (XmlPart xml = XmlPart.open(parts, main)) {
            for (int event = xml.next(); event >= 0; event = xml.next()) {
                if (xml.starts(event, "workbookPr")) {
                    String day = xml.attribute("date1904");
                    from1904 = "1".equals(day) || "true".equals(day);
                } else if (xml.starts(event, "sheet")) {
                    require(++sheets, limits.sheets(), Reason.TOO_MANY_SHEETS);
                    sheet(xml);
                } else if (xml.starts(event, "definedName")) {
                    require(++defined, limits.names(), Reason.TOO_MANY_NAMES);
                    name(xml);
                }
            }
        }
    }

    private void sheet(XmlPart xml) throws Refusal {
        String part = relations.get("id:" + xml.relation());
        String name = xml.attribute("name");
        if (name != null && name.length() > LONGEST_NAME) {
            throw new Refusal(
                    Reason.TEXT_TOO_LONG, name.length(), LONGEST_NAME, name.substring(0, LONGEST_NAME) + "\u2026");
        }
        if (name != null && part != null && sheetParts.put(name, part) != null) {
            throw new Refusal(Reason.UNREADABLE, name);
        }
    }

    /** A copied sheet brings a copy of each name for itself alone; only the workbook's own count. */
    private void name(XmlPart xml) throws Refusal {
        String name = xml.attribute("name");
        boolean local = xml.attribute("localSheetId") != null;
        String reference = xml.text();
        ActiveFormula.require(reference, String.valueOf(name));
        if (name != null && !local && reference.length() <= LONGEST_REFERENCE) {
            names.add(new DefinedName(name, reference));
        }
    }

    static void require(int found, int allowed, Reason reason) throws Refusal {
        if (found > allowed) {
            throw new Refusal(reason, found, allowed);
        }
    }
}
