package org.vrs.rehearsal.figures;

/**
 * The totals from which one return is drawn; everything else is split off them.
 *
 * @param entries    irregular entries detected (B1, B2)
 * @param refusals   refusals of entry (B4)
 * @param smuggled   migrants identified as smuggled (C1, C2, G1)
 * @param offences   offences recorded (D1)
 * @param suspects   persons suspected (D2)
 * @param prosecuted persons prosecuted (D3)
 * @param convicted  persons convicted (D4)
 * @param documents  fraudulent documents (G3)
 */
record Totals(
        long entries,
        long refusals,
        long smuggled,
        long offences,
        long suspects,
        long prosecuted,
        long convicted,
        long documents) {

    static final Totals NONE = new Totals(0, 0, 0, 0, 0, 0, 0, 0);

    private static final int[] LEAST = {0, 12, 90, 700, 4_000, 18_000};
    private static final int[] MOST = {0, 90, 700, 4_000, 18_000, 60_000};

    /** A level of the participant's own that holds for all years, and a drift of the year that stays below the check of change. */
    static Totals of(long seed, Figures.Occasion occasion) {
        int size = Surroundings.of(occasion.participant()).size();
        Chance level = Chance.of(seed, occasion.participant(), "level");
        long usual = level.between(LEAST[size], MOST[size]);
        Chance year = Chance.of(seed, occasion.participant(), occasion.year(), "year");
        long entries = year.part(usual, 88, 112);
        long smuggled = level.part(usual, 15, 55) * year.between(92, 108) / 100;
        long suspects = 2 + level.part(smuggled, 5, 14);
        long prosecuted = level.part(suspects, 55, 90);
        int correction = occasion.version() > 1 && occasion.character() != Character.HASTY ? 3 : 0;
        return new Totals(
                entries,
                level.part(usual, 20, 70) * year.between(92, 108) / 100 + correction,
                smuggled,
                1 + level.part(suspects, 60, 95),
                suspects,
                prosecuted,
                level.part(prosecuted, 40, 85),
                level.part(usual, 4, 18) * year.between(92, 108) / 100);
    }
}
