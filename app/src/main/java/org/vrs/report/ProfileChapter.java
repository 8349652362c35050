package org.vrs.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Smuggled migrants by sex and age, and by the way they were identified. Where a cell of the table may not be printed,
 * sexes or ages are joined until all may; where that does not help, only the sums at the edges are printed.
 */
final class ProfileChapter {

    private static final int SEXES = 2;

    private static final Layout ALL = new Layout(List.of("F", "M", "O"), List.of("LT18", "GE18", "U"));
    private static final List<Layout> LAYOUTS = List.of(
            ALL,
            new Layout(ALL.sexes(), List.of("LT18", "GE18U")),
            new Layout(List.of("F", "MO"), ALL.ages()),
            new Layout(List.of("F", "MO"), List.of("LT18", "GE18U")));

    private final Material material;
    private final ReportTexts texts;
    private final Splits grid;
    private final Splits bases;
    private final @Nullable Layout layout;
    private final Suppression.Breakdown sexes;
    private final Suppression.Breakdown ages;

    /** Which sexes and ages are told apart, and how a cell's name is joined to them. */
    private record Layout(List<String> sexes, List<String> ages) {

        String join(String cell) {
            String[] sexAndAge = cell.split("\\.", -1);
            return containing(sexes, sexAndAge[0]) + "." + containing(ages, sexAndAge[1]);
        }

        private static String containing(List<String> names, String part) {
            for (String name : names) {
                if (name.startsWith(part) || name.endsWith(part)) {
                    return name;
                }
            }
            throw new IllegalArgumentException(part);
        }
    }

    ProfileChapter(Material material) {
        this.material = material;
        this.texts = material.texts();
        this.grid = material.thisRound("C", Split::sexAndAge);
        this.bases = material.thisRound("C", Split::bases);
        this.sexes = margin(cell -> cell.substring(0, 1), "O");
        this.ages = margin(cell -> cell.substring(2), "U");
        this.layout = firstPrintable();
    }

    Contributions total() {
        return grid.total();
    }

    Change change() {
        Splits before = material.lastRound("C", Split::sexAndAge);
        return Change.of(grid.total(), before.total(), Change.inBoth(grid, before));
    }

    /** Women and girls among the smuggled migrants, if that figure is printed. */
    Optional<Contributions> women() {
        return printed(sexes, "F");
    }

    /** Persons under 18 among the smuggled migrants, if that figure is printed. */
    Optional<Contributions> children() {
        return printed(ages, "LT18");
    }

    private Optional<Contributions> printed(Suppression.Breakdown margin, String part) {
        return Optional.ofNullable(margin.shown().get(part));
    }

    RegionalReport.Profile chapter() {
        List<RegionalReport.Bar> bars = basisBars();
        return new RegionalReport.Profile(
                texts.get("profile.lead"),
                material.caption("profile", grid.participants(), texts.get(note())),
                headings(),
                layout == null ? edges() : cells(layout),
                material.caption(
                        "profile.bases",
                        bases.participants(),
                        texts.get(bars.isEmpty() ? "table.nothing" : "profile.bases.note")),
                bars);
    }

    private String note() {
        if (layout != null) {
            return "table.marks";
        }
        return Suppression.mayBeExact(grid.total()) ? "profile.edges.note" : "table.nothing";
    }

    private List<String> headings() {
        List<String> headings = new ArrayList<>();
        for (String age : layout == null ? ALL.ages : layout.ages) {
            headings.add(texts.get("profile.age." + age));
        }
        if (headings.size() == 2) {
            headings.add("");
        }
        return headings;
    }

    private List<RegionalReport.Sex> cells(Layout chosen) {
        Map<String, Contributions> cells = grid.parts(chosen::join);
        List<RegionalReport.Sex> rows = new ArrayList<>();
        for (String sex : chosen.sexes) {
            List<Contributions> row = new ArrayList<>();
            for (String age : chosen.ages) {
                row.add(cells.getOrDefault(sex + "." + age, Contributions.NONE));
            }
            rows.add(row(sex, row, sum(row)));
        }
        List<Contributions> sums = new ArrayList<>();
        for (String age : chosen.ages) {
            sums.add(sum(parts(cells, "." + age)));
        }
        rows.add(row("T", sums, grid.total()));
        return rows;
    }

    /** Row sums and column sums only; the cells between them are marked as not shown. */
    private List<RegionalReport.Sex> edges() {
        List<RegionalReport.Sex> rows = new ArrayList<>();
        String hidden = texts.get(grid.participants() == 0 ? "mark.notAvailable" : "mark.notShown");
        for (String sex : List.of("F", "M", "O")) {
            rows.add(new RegionalReport.Sex(
                    texts.get("profile.sex." + sex), hidden, hidden, hidden, edge(sexes, sex, "O"), false));
        }
        rows.add(new RegionalReport.Sex(
                texts.get("profile.sex.T"),
                edge(ages, "LT18", "U"),
                edge(ages, "GE18", "U"),
                edge(ages, "U", "U"),
                texts.figure(grid.total()),
                true));
        return rows;
    }

    private String edge(Suppression.Breakdown margin, String part, String restPart) {
        Contributions shown =
                part.equals(restPart) ? margin.rest() : margin.shown().get(part);
        if (margin.total().persons().isEmpty()) {
            return texts.figure(Contributions.NONE);
        }
        if (shown == null || !Suppression.mayBeExact(margin.total())) {
            return texts.get("mark.notShown");
        }
        return texts.figure(shown);
    }

    private RegionalReport.Sex row(String sex, List<Contributions> cells, Contributions total) {
        return new RegionalReport.Sex(
                texts.get("profile.sex." + sex),
                texts.figure(cells.get(0)),
                texts.figure(cells.get(1)),
                cells.size() > SEXES ? texts.figure(cells.get(2)) : "",
                texts.figure(total),
                sex.equals("T"));
    }

    private List<RegionalReport.Bar> basisBars() {
        Suppression.Breakdown breakdown = Suppression.breakdown(bases.total(), bases.parts(), 4);
        Map<String, Contributions> bars = new LinkedHashMap<>(breakdown.shown());
        if (!bars.isEmpty() && breakdown.rest().total() > 0) {
            bars.put("", breakdown.rest());
        }
        return Bars.of(bars, this::basis, texts);
    }

    private String basis(String code) {
        return code.isEmpty() ? texts.get("profile.bases.rest") : texts.code("CL_IDBASIS", code);
    }

    private @Nullable Layout firstPrintable() {
        for (Layout each : LAYOUTS) {
            Map<String, Contributions> cells = grid.parts(each::join);
            boolean complete = cells.size() == each.sexes.size() * each.ages.size();
            if (complete && Suppression.mayAllBeExact(cells.values())) {
                return each;
            }
        }
        return null;
    }

    private Suppression.Breakdown margin(UnaryOperator<String> join, String rest) {
        Map<String, Contributions> parts = new LinkedHashMap<>(grid.parts(join));
        parts.remove(rest);
        return Suppression.breakdown(grid.total(), parts, SEXES);
    }

    private static List<Contributions> parts(Map<String, Contributions> cells, String end) {
        return cells.entrySet().stream()
                .filter(cell -> cell.getKey().endsWith(end))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static Contributions sum(List<Contributions> cells) {
        return Contributions.NONE.plus(cells);
    }
}
