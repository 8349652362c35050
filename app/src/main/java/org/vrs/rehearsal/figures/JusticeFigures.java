package org.vrs.rehearsal.figures;

import java.util.List;

/** Section D: offences, and the persons suspected, prosecuted and convicted of them. */
final class JusticeFigures {

    private static final String[] OFFENCES = {"SOM", "SOMDOC", "ENSTAY", "SOMAGG", "OTHMIG"};
    private static final String[] GROUPS = {"NAT", "NEI", "BPM", "ROW", "U"};
    private static final String[] SEXES = {"F", "M", "O", "U"};

    private final Sheet sheet;
    private final Surroundings place;
    private final Totals totals;
    private final Chance chance;

    JusticeFigures(Sheet sheet, Surroundings place, Totals totals, Chance chance) {
        this.sheet = sheet;
        this.place = place;
        this.totals = totals;
        this.chance = chance;
    }

    void write() {
        sheet.column("D1", OFFENCES, chance.split(totals.offences(), 50, 18, 16, 6, 10));
        sheet.persons("D2.1", totals.suspects(), chance);
        sheet.column("D2.2", GROUPS, chance.split(totals.suspects(), 55, 22, 12, 8, 3));
        suspectsByCitizenship();
        sheet.column("D3.1", SEXES, chance.split(totals.prosecuted(), 12, 85, 0, 3));
        sheet.column("D3.2", GROUPS, chance.split(totals.prosecuted(), 55, 22, 12, 8, 3));
        sheet.column("D4.1", SEXES, chance.split(totals.convicted(), 10, 88, 0, 2));
        sheet.column("D4.2", GROUPS, chance.split(totals.convicted(), 55, 22, 12, 8, 3));
        if (totals.convicted() > 0 && chance.percent(40)) {
            sheet.code("D4.1.T.FLAG", "P");
        }
    }

    /** Here the own nationality has its place. */
    private void suspectsByCitizenship() {
        List<String> near = totals.suspects() == 0 ? List.of() : chance.some(place.near(), 3);
        int rows = totals.suspects() == 0 ? 0 : near.size() + 1;
        int[] weights = new int[rows + 2];
        for (int i = 0; i < rows; i++) {
            weights[i] = 60 / (i + 1);
        }
        weights[rows] = 5;
        weights[rows + 1] = 2;
        long[] parts = chance.split(totals.suspects(), weights);
        for (int i = 0; i < rows; i++) {
            String row = Sheet.row("D2.3", i + 1);
            sheet.code(row + ".AREA", i == 0 ? place.participant().value() : near.get(i - 1));
            sheet.number(row + ".T", parts[i]);
        }
        sheet.number("D2.3.OTH.T", parts[rows]);
        sheet.number("D2.3.XXX.T", parts[rows + 1]);
        sheet.number("D2.3.T.T", totals.suspects());
    }
}
