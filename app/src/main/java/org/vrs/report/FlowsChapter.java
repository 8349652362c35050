package org.vrs.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vrs.participant.ParticipantCode;

/** Irregular entries by citizenship: the ten largest that may be shown, the rest, and the total. */
final class FlowsChapter {

    private static final int ROWS = 10;

    private final Material material;
    private final ReportTexts texts;
    private final Splits now;
    private final Splits before;
    private final Set<ParticipantCode> inBoth;
    private final Suppression.Breakdown breakdown;

    FlowsChapter(Material material) {
        this.material = material;
        this.texts = material.texts();
        this.now = material.thisRound("B", Split::entries);
        this.before = material.lastRound("B", Split::entries);
        this.inBoth = Change.inBoth(now, before);
        this.breakdown = Suppression.breakdown(now.total(), now.parts(), ROWS);
    }

    RegionalReport.Flows chapter() {
        String note = texts.get(breakdown.shown().isEmpty() ? "table.nothing" : "flows.note");
        return new RegionalReport.Flows(
                texts.get("flows.lead"),
                material.caption(
                        "flows.chart", now.participants(), breakdown.shown().isEmpty() ? note : ""),
                bars(),
                material.caption("flows", now.participants(), note),
                rows());
    }

    Contributions total() {
        return now.total();
    }

    Change change() {
        return Change.of(now.total(), before.total(), inBoth);
    }

    /** The citizenships printed, the largest first. */
    Suppression.Breakdown breakdown() {
        return breakdown;
    }

    private List<RegionalReport.Bar> bars() {
        return Bars.of(breakdown.shown(), area -> texts.code("CL_AREA", area), texts);
    }

    private List<RegionalReport.Citizenship> rows() {
        Map<String, Contributions> earlier = before.parts();
        List<RegionalReport.Citizenship> rows = new ArrayList<>();
        breakdown.shown().forEach((area, persons) -> {
            Change change = Change.of(persons, earlier.getOrDefault(area, Contributions.NONE), inBoth);
            rows.add(new RegionalReport.Citizenship(
                    texts.number(rows.size() + 1),
                    texts.code("CL_AREA", area),
                    texts.number(persons.total()),
                    texts.percent(persons.total(), now.total().total()),
                    texts.change(change),
                    false));
        });
        if (!rows.isEmpty()) {
            Contributions rest = breakdown.rest();
            String share = texts.percent(rest.total(), now.total().total());
            rows.add(new RegionalReport.Citizenship("", texts.get("flows.rest"), texts.figure(rest), share, "", false));
        }
        boolean exact = Suppression.mayBeExact(now.total());
        rows.add(new RegionalReport.Citizenship(
                "",
                texts.get("flows.total"),
                texts.figure(now.total()),
                exact ? texts.get("percent", 100) : "",
                texts.change(change()),
                true));
        return rows;
    }
}
