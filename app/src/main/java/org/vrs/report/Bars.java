package org.vrs.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Turns figures that may be shown into the bars of a chart. */
final class Bars {

    private Bars() {}

    static List<RegionalReport.Bar> of(
            Map<String, Contributions> shown, UnaryOperator<String> label, ReportTexts texts) {
        double longest =
                shown.values().stream().mapToLong(Contributions::total).max().orElse(0);
        List<RegionalReport.Bar> bars = new ArrayList<>();
        shown.forEach((part, persons) -> bars.add(new RegionalReport.Bar(
                label.apply(part), texts.number(persons.total()), longest == 0 ? 0 : persons.total() / longest)));
        return bars;
    }
}
