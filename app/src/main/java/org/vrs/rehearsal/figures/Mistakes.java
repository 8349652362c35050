package org.vrs.rehearsal.figures;

import java.util.List;
import java.util.function.Consumer;

/** What goes wrong in a first version, and what looks wrong and is true. */
final class Mistakes {

    private static final List<Consumer<Sheet>> KNOWN = List.of(
            Mistakes::totalOff,
            Mistakes::blankCore,
            Mistakes::cheapestAboveTypical,
            Mistakes::rankTwice,
            Mistakes::minorsAboveAll,
            Mistakes::wordsForFigure);

    private Mistakes() {}

    /** Two different faults, each of which the checks must find. */
    static void make(Sheet sheet, Chance chance) {
        chance.some(KNOWN, 2).forEach(mistake -> mistake.accept(sheet));
    }

    private static void totalOff(Sheet sheet) {
        sheet.number("B1.2.T.N", sheet.number("B1.2.T.N") + 7);
    }

    private static void blankCore(Sheet sheet) {
        sheet.clear("D1.T.N");
    }

    private static void cheapestAboveTypical(Sheet sheet) {
        sheet.number("F1.01.MIN", sheet.number("F1.01.TYPICAL") + 500);
    }

    private static void rankTwice(Sheet sheet) {
        sheet.number("E1.02.RANK", 1);
    }

    private static void minorsAboveAll(Sheet sheet) {
        sheet.number("C2.01.LT18", sheet.number("C2.01.T") + 1);
    }

    private static void wordsForFigure(Sheet sheet) {
        sheet.words("B4.1.A.N", "about forty");
    }

    /** More convictions than prosecutions, and more modes than persons: true, because cases and vehicles run across years. */
    static void unusual(Sheet sheet) {
        long before = sheet.number("D3.1.T.N");
        long more = before + 2;
        sheet.number("D4.1.M.N", sheet.number("D4.1.M.N") + more);
        sheet.number("D4.1.T.N", sheet.number("D4.1.T.N") + more);
        sheet.number("D4.2.NAT.N", sheet.number("D4.2.NAT.N") + more);
        sheet.number("D4.2.T.N", sheet.number("D4.2.T.N") + more);
        long smuggled = sheet.number("G1.T.N");
        sheet.number("G1.OTH.N", sheet.number("G1.OTH.N") + smuggled / 10 + 1);
        sheet.number("G1.T.N", smuggled + smuggled / 10 + 1);
    }
}
