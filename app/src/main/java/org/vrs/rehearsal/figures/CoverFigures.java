package org.vrs.rehearsal.figures;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The cover sheet and the metadata: who answers for the figures, and how they were counted. */
final class CoverFigures {

    private static final List<String> CORE = List.of("B", "C", "D", "E", "F", "G");
    private static final List<String> SHARED = List.of("B", "C", "D", "E", "F", "G", "H", "I");
    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("B1", "PERS"),
            Map.entry("B2", "PERS"),
            Map.entry("B4", "PERS"),
            Map.entry("C1", "PERS"),
            Map.entry("C2", "PERS"),
            Map.entry("D1", "OFF"),
            Map.entry("D2", "PERS"),
            Map.entry("D3", "PERS"),
            Map.entry("D4", "PERS"),
            Map.entry("E1", "PERS"),
            Map.entry("F1", "CUR"),
            Map.entry("G1", "PERS"),
            Map.entry("G3", "DOC"));

    private final Sheet sheet;
    private final Figures.Occasion occasion;
    private final Chance chance;

    CoverFigures(Sheet sheet, Figures.Occasion occasion, long seed) {
        this.sheet = sheet;
        this.occasion = occasion;
        this.chance = Chance.of(seed, occasion.participant(), "cover");
    }

    void write() {
        contact();
        agency(1, "IMM", "Rehearsal immigration service", "B,C,E,F,G");
        agency(2, "POL", "Rehearsal police", "D");
        form();
        sharing();
        sheet.code("X9.NAMED", "Y");
        sheet.code("X9.QUOTED", chance.percent(70) ? "Y" : "N");
        UNITS.keySet().stream().sorted().forEach(this::metadata);
    }

    private void contact() {
        sheet.words("X4.NAME", "Rehearsal coordinator");
        sheet.words("X4.TITLE", "National focal point (simulated)");
        sheet.words("X4.AGENCY", "Rehearsal immigration service");
        sheet.words("X4.EMAIL", address("focal.point"));
        sheet.words("X4.PHONE", "+000 000 0000");
    }

    private String address(String who) {
        return who + "@" + occasion.participant().value().toLowerCase(Locale.ROOT) + ".example";
    }

    private void agency(int number, String code, String name, String sections) {
        String row = Sheet.row("X6", number);
        sheet.code(row + ".AGENCY", code);
        sheet.words(row + ".NAME", name);
        sheet.code(row + ".SECTIONS", sections);
        sheet.words(row + ".EMAIL", address(code.toLowerCase(Locale.ROOT)));
    }

    private void form() {
        boolean nil = occasion.character() == Character.NIL;
        sheet.code("X7.FORM", nil ? "NIL" : "FULL");
        if (nil) {
            sheet.words("X7.REASON", "Rehearsal: no case was recorded in the period.");
        }
    }

    /** Most share everything; some keep one section back. */
    private void sharing() {
        String restricted = chance.percent(20) ? chance.one(CORE) : "";
        String level = chance.percent(70) ? "AGG" : "SEC";
        SHARED.forEach(section -> sheet.code("X8." + section, section.equals(restricted) ? level : "ALL"));
    }

    private void metadata(String table) {
        boolean police = table.startsWith("D");
        String row = "M." + table;
        sheet.code(row + ".AGENCY", police ? "POL" : "IMM");
        sheet.words(row + ".SOURCE", police ? "Rehearsal case register" : "Rehearsal border register");
        sheet.code(row + ".UNIT", UNITS.getOrDefault(table, "PERS"));
        sheet.code(row + ".MATCH", "Y");
        sheet.code(row + ".ATTEMPTS", "Y");
        sheet.code(row + ".ONCE", "Y");
        sheet.code(row + ".COUNTAT", "DETECT");
        sheet.code(row + ".COVERAGE", "NATIONAL");
    }
}
