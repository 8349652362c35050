package org.vrs.mirror;

import java.math.BigDecimal;
import java.util.List;
import org.vrs.questionnaire.CellId;

/**
 * Two returns that tell the same thing differently, or a figure far above the others. It is no {@code Finding}: it holds what
 * others reported and never leaves the secretariat.
 *
 * @param rule  N01, N02 or N03
 * @param place the cell of the reviewed return to look at
 * @param table of that cell, as a query may name it: {@code I2.2}
 * @param about codes of the areas that a query may name: never a figure
 * @param here  what the reviewed return says
 * @param there what the others say
 * @param by    code of the participant that says it, or empty where it is all of them
 */
record MirrorItem(
        String rule, CellId place, String table, List<String> about, BigDecimal here, BigDecimal there, String by) {}
