package org.vrs.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.vrs.workbook.Refusal.Reason;

/** What a workbook says about itself: which sheets it has and in which parts, its defined names, and its day zero. */
final class BookIndex {

    private final Parts parts;
    private final Limits limits;
    private final Map<String, String> relations = new HashMap<>();
    private final Map<String, String> sheetParts = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, String> names = new HashMap<>();
    private String folder = "xl/";
    private boolean from1904;

    private BookIndex(Parts parts, Limits limits) {
        this.parts = parts;
        this.limits = limits;
    }

    static BookIndex read(Parts parts, Limits limits) throws Refusal, IOException {
        BookIndex index = new BookIndex(parts, limits);
        String main = index.mainPart();
        index.requireNothingOutside();
        int slash = main.lastIndexOf('/') + 1;
        index.folder = main.substring(0, slash);
        index.relations(index.folder + "_rels/" + main.substring(slash) + ".rels");
        index.workbook(main);
        return index;
    }

    /** Sheet names with their parts; spreadsheet programs compare sheet names without regard to case. */
    Map<String, String> sheetParts() {
        return sheetParts;
    }

    /** Workbook-wide names in lower case, with what they refer to. */
    Map<String, String> names() {
        return names;
    }

    boolean from1904() {
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
        try (XmlPart xml = XmlPart.open(parts, "[Content_Types].xml")) {
            for (int event = xml.next(); event >= 0; event = xml.next()) {
                String type = xml.starts(event, "Override") ? xml.attribute("ContentType") : null;
                String part = type == null ? null : xml.attribute("PartName");
                if (type != null && part != null) {
                    String lower = type.toLowerCase(Locale.ROOT);
                    if (lower.contains("macroenabled") || lower.contains("vbaproject")) {
                        throw new Refusal(Reason.MACRO, part);
                    }
                    if (lower.endsWith("spreadsheetml.sheet.main+xml")) {
                        return part.startsWith("/") ? part.substring(1) : part;
                    }
                }
            }
        }
        throw new Refusal(Reason.NOT_XLSX, "zip");
    }

    /** A link that a person can click is text; everything else that points outside is refused. */
    private void requireNothingOutside() throws Refusal, IOException {
        List<String> files = new ArrayList<>();
        for (String name : parts.names()) {
            if (name.toLowerCase(Locale.ROOT).endsWith(".rels")) {
                files.add(name);
            }
        }
        for (String file : files) {
            try (XmlPart xml = XmlPart.open(parts, file)) {
                for (int event = xml.next(); event >= 0; event = xml.next()) {
                    if (xml.starts(event, "Relationship") && "External".equalsIgnoreCase(xml.attribute("TargetMode"))) {
                        String type = String.valueOf(xml.attribute("Type"));
                        if (!type.endsWith("/hyperlink")) {
                            throw new Refusal(Reason.EXTERNAL_LINK, file);
                        }
                    }
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

    private void sheet(XmlPart xml) {
        String part = relations.get("id:" + xml.relation());
        String name = xml.attribute("name");
        if (name != null && part != null) {
            sheetParts.put(name, part);
        }
    }

    /** A copied sheet brings a copy of each name for itself alone; only the workbook's own count. */
    private void name(XmlPart xml) throws Refusal {
        String name = xml.attribute("name");
        boolean local = xml.attribute("localSheetId") != null;
        String reference = xml.text();
        if (name != null && !local) {
            names.putIfAbsent(CellNames.key(name), reference);
        }
    }

    static void require(int found, int allowed, Reason reason) throws Refusal {
        if (found > allowed) {
            throw new Refusal(reason, found, allowed);
        }
    }
}
