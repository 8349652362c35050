package org.vrs.rehearsal.figures;

import java.util.ArrayList;
import java.util.List;
import org.vrs.questionnaire.Marker;

/** Sections B, C and G: who came, over which border, how, with which papers. */
final class FlowFigures {

    /** Citizenships that appear in many places of the region; each return draws some of them. */
    static final List<String> FAR =
            List.of("AFG", "BGD", "CHN", "IND", "IRN", "IRQ", "LKA", "MMR", "NPL", "PAK", "PHL", "SYR", "VNM");

    private static final String[] BORDERS = {"LAND", "SEA", "AIR", "U"};
    private static final String[] PLACES = {"BTW", "BCP", "INL", "SEA", "EXT"};
    private static final String[] GROUNDS = {"A", "B", "C", "D", "E", "F", "G", "H", "I"};
    private static final String[] BASES = {"INV", "DECL", "IND", "EST"};
    private static final String[] MODES = {
        "FOOT", "CAR", "BUS", "TRUCK", "CONT", "TRAIN", "AIRC", "AIRP", "BOATS", "SHIP", "FERRY", "OTH", "U"
    };
    private static final String[] PAPERS = {"PASS", "VISA", "RESP", "IDC", "STMP", "SEAB", "LPAS", "SUPP", "OTH"};
    private static final String[] FRAUDS = {"CNT", "FRG", "BLK", "FOG", "IMP", "PSE", "OTH"};

    private final Sheet sheet;
    private final Surroundings place;
    private final Totals totals;
    private final Chance chance;

    FlowFigures(Sheet sheet, Surroundings place, Totals totals, Chance chance) {
        this.sheet = sheet;
        this.place = place;
        this.totals = totals;
        this.chance = chance;
    }

    void write() {
        int land = place.hasLand() ? 1 : 0;
        int sea = place.hasSea() ? 1 : 0;
        sheet.persons("B1.1", totals.entries(), chance);
        sheet.column("B1.2", PLACES, chance.split(totals.entries(), 45, 25, 20, 12 * sea, 0));
        sheet.column("B1.3", BORDERS, chance.split(totals.entries(), 70 * land, 25 * sea, 20, 2));
        months();
        citizenships("B2", totals.entries(), 8);
        sheet.column("B4.1", GROUNDS, chance.split(totals.refusals(), 20, 8, 25, 5, 22, 6, 9, 3, 2));
        refusals(land, sea);
        sheet.persons("C1.1", totals.smuggled(), chance);
        sheet.column("C1.2", BASES, chance.split(totals.smuggled(), 25, 35, 32, 8));
        citizenships("C2", totals.smuggled(), 6);
        means(land, sea);
        papers();
        notApplicable();
        flags();
    }

    /** The months are not a core question: some have no figures by month. */
    private void months() {
        if (totals.entries() > 0 && chance.percent(75)) {
            String[] months = new String[12];
            int[] weights = new int[12];
            for (int month = 0; month < 12; month++) {
                months[month] = "M%02d".formatted(month + 1);
                weights[month] = 10;
            }
            sheet.column("B1.4", months, chance.split(totals.entries(), weights));
        }
    }

    /** Citizenships in falling order, then others and unknown; the own one has no place here. */
    private List<String> areas(int howMany) {
        List<String> areas = new ArrayList<>(place.near());
        FAR.stream().filter(area -> !areas.contains(area)).forEach(areas::add);
        areas.remove(place.participant().value());
        return chance.some(areas, howMany);
    }

    private void citizenships(String question, long total, int howMany) {
        List<String> areas = total == 0 ? List.of() : areas(howMany);
        int[] weights = new int[areas.size() + 2];
        for (int i = 0; i < areas.size(); i++) {
            weights[i] = 60 / (i + 1);
        }
        weights[areas.size()] = 6;
        weights[areas.size() + 1] = 3;
        long[] parts = chance.split(total, weights);
        long[] sexes = new long[3];
        for (int i = 0; i < areas.size(); i++) {
            String row = Sheet.row(question, i + 1);
            sheet.code(row + ".AREA", areas.get(i));
            add(sexes, sexesOf(row, parts[i]));
        }
        add(sexes, sexesOf(question + ".OTH", parts[areas.size()]));
        add(sexes, sexesOf(question + ".XXX", parts[areas.size() + 1]));
        sheet.line(question + ".T", new String[] {"F", "M", "U"}, sexes);
    }

    private long[] sexesOf(String row, long total) {
        long[] sexes = chance.split(total, 28, 66, 6);
        sheet.line(row, new String[] {"F", "M", "U"}, sexes);
        sheet.number(row + ".LT18", chance.part(total, 5, 30));
        return sexes;
    }

    private static void add(long[] sums, long[] parts) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += parts[i];
        }
    }

    private void refusals(int land, int sea) {
        List<String> areas = totals.refusals() == 0 ? List.of() : areas(5);
        int[] weights = new int[areas.size() + 2];
        for (int i = 0; i < areas.size(); i++) {
            weights[i] = 50 / (i + 1);
        }
        weights[areas.size()] = 8;
        weights[areas.size() + 1] = 1;
        long[] parts = chance.split(totals.refusals(), weights);
        long[] sums = new long[BORDERS.length];
        for (int i = 0; i < parts.length; i++) {
            String row = i < areas.size() ? Sheet.row("B4.2", i + 1) : i == areas.size() ? "B4.2.OTH" : "B4.2.XXX";
            if (i < areas.size()) {
                sheet.code(row + ".AREA", areas.get(i));
            }
            long[] byBorder = chance.split(parts[i], 40 * land, 10 * sea, 60, 1);
            sheet.line(row, BORDERS, byBorder);
            add(sums, byBorder);
        }
        sheet.line("B4.2.T", BORDERS, sums);
    }

    private void means(int land, int sea) {
        sheet.column(
                "G1",
                MODES,
                chance.split(
                        totals.smuggled(),
                        24 * land,
                        22 * land,
                        8 * land,
                        14 * land,
                        4 * land,
                        2 * land,
                        12,
                        0,
                        18 * sea,
                        3 * sea,
                        4 * sea,
                        2,
                        3));
    }

    private void papers() {
        long[] byPaper = chance.split(totals.documents(), 40, 22, 6, 10, 9, 2, 3, 6, 2);
        long[] sums = new long[FRAUDS.length];
        for (int i = 0; i < PAPERS.length; i++) {
            long[] byFraud = chance.split(byPaper[i], 22, 28, 6, 16, 20, 2, 3);
            sheet.line("G3." + PAPERS[i], FRAUDS, byFraud);
            add(sums, byFraud);
        }
        sheet.line("G3.T", FRAUDS, sums);
    }

    /** What cannot occur is not a zero: a State without a coast has no sea border. */
    private void notApplicable() {
        if (!place.hasSea()) {
            sheet.missing("B1.2.SEA.N", Marker.NAP);
            sheet.missing("B1.3.SEA.N", Marker.NAP);
            sheet.missing("G1.BOATS.N", Marker.NAP);
            sheet.missing("G1.SHIP.N", Marker.NAP);
            sheet.missing("G1.FERRY.N", Marker.NAP);
        }
        if (!place.hasLand()) {
            sheet.missing("B1.3.LAND.N", Marker.NAP);
        }
    }

    private void flags() {
        if (totals.entries() > 0 && chance.percent(30)) {
            sheet.code("B1.2.T.FLAG", "P");
        }
        if (totals.smuggled() > 0 && chance.percent(25)) {
            sheet.code("C1.2.EST.FLAG", "E");
            sheet.note("C1.2.EST.N", "Rehearsal: extrapolated from the months with complete records.");
        }
    }
}
