package org.vrs.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import fr.insee.vtl.model.Dataset;
import fr.insee.vtl.model.InMemoryDataset;
import fr.insee.vtl.model.Structured.Component;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import org.vrs.benchmarks.Comparison.Bound;
import org.vrs.benchmarks.Comparison.Side;
import org.vrs.expression.Statement;
import org.vrs.expression.Values;

/** 240 rules over 100,000 rows: the language of our rules beside Trevas, the VTL engine, on the same rules and rows. */
final class Rules {

    private static final int ROWS = 100_000;
    private static final int COLUMNS = 40;
    private static final int RULES = 240;
    private static final int BLANK = Integer.MIN_VALUE;
    private static final double MOST_SECONDS = 10;

    static final Comparison COMPARISON = new Comparison(
            "rules",
            "240 rules (sums, limits, shares, conditions) over 100,000 rows of 40 figures, a tenth of them blank, all"
                    + " rows in memory; beside Trevas (VTL) with its in-memory data sets and the same expressions, one"
                    + " filter for each rule, which it does faster than one calc of all. Both sides find the same number"
                    + " of broken rules. Seconds are CPU seconds of the whole JVM, garbage collection included; VRS must"
                    + " need at most 10.",
            List.of(
                    new Side("VRS", List.of("-Xmx256m"), () -> times(5, Rules::vrs)),
                    new Side("Trevas VTL", List.of("-Xmx4g"), () -> times(1, Rules::trevas))),
            List.of(Bound.atLeast("Trevas VTL", 10, "VRS")),
            256);

    private Rules() {}

    /** A rule in the words that both languages share: when it is asked, and what must hold. */
    private record Wording(String when, String then) {}

    private interface Work {
        long broken(List<Wording> rules, int[][] rows) throws ScriptException;
    }

    private static List<Double> times(int times, Work work) throws ScriptException {
        List<Wording> rules = wordings();
        int[][] few = rows(ROWS / 100);
        if (work.broken(rules, few) != vrs(rules, few)) {
            throw new IllegalStateException("The two sides do not find the same");
        }
        int[][] rows = rows(ROWS);
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        List<Double> seconds = new ArrayList<>();
        for (int time = 0; time < times; time++) {
            long before = system.getProcessCpuTime();
            long broken = work.broken(rules, rows);
            seconds.add((system.getProcessCpuTime() - before) / 1e9);
            if (broken < RULES) {
                throw new IllegalStateException("Not every rule can have been tried: " + broken);
            }
        }
        if (times > 1 && seconds.get(times - 1) > MOST_SECONDS) {
            throw new IllegalStateException("More than 10 seconds: " + seconds);
        }
        return seconds;
    }

    private static List<Wording> wordings() {
        List<Wording> rules = new ArrayList<>();
        for (int number = 0; number < RULES; number++) {
            String a = column(number % COLUMNS);
            String b = column((number * 7 + 3) % COLUMNS);
            String c = column((number * 11 + 5) % COLUMNS);
            String d = column((number * 13 + 8) % COLUMNS);
            rules.add(
                    switch (number % 4) {
                        case 0 -> new Wording("", "%s <= %s + %s + %s".formatted(a, b, c, d));
                        case 1 -> new Wording("", "%s <= 3 * %s".formatted(a, b));
                        case 2 -> new Wording("%s > 50".formatted(a), "%s + %s >= 20".formatted(b, c));
                        default ->
                            new Wording("%s > 10 and %s < 90".formatted(a, b), "%s = 0 or %s > 5".formatted(c, d));
                    });
        }
        return rules;
    }

    private static String column(int number) {
        return "B1.1.C" + number;
    }

    private static int[][] rows(int number) {
        Random random = new Random(1);
        int[][] rows = new int[number][COLUMNS];
        for (int[] row : rows) {
            for (int column = 0; column < COLUMNS; column++) {
                row[column] = random.nextInt(10) == 0 ? BLANK : random.nextInt(100);
            }
        }
        return rows;
    }

    private static long vrs(List<Wording> rules, int[][] rows) {
        List<Statement> statements = new ArrayList<>();
        for (Wording rule : rules) {
            String when = rule.when().isEmpty() ? "" : "when " + rule.when() + " then ";
            statements.addAll(Statement.of(when + rule.then() + ";"));
        }
        Map<String, Integer> columns = new java.util.HashMap<>();
        IntStream.range(0, COLUMNS).forEach(number -> columns.put(column(number), number));
        return IntStream.range(0, rows.length)
                .parallel()
                .mapToLong(number -> {
                    Values values = row(columns, rows[number]);
                    return statements.stream()
                            .filter(statement -> statement.isBroken(values))
                            .count();
                })
                .sum();
    }

    private static Values row(Map<String, Integer> columns, int[] row) {
        return name -> {
            Integer column = columns.get(name);
            return column == null || row[column] == BLANK ? null : BigDecimal.valueOf(row[column]);
        };
    }

    private static long trevas(List<Wording> rules, int[][] rows) throws ScriptException {
        ScriptEngine engine = new ScriptEngineManager().getEngineByName("vtl");
        engine.getContext().setAttribute("ds", dataset(rows), ScriptContext.ENGINE_SCOPE);
        StringBuilder script = new StringBuilder();
        for (int number = 0; number < rules.size(); number++) {
            Wording rule = rules.get(number);
            String when = rule.when().isEmpty() ? "" : "(" + rule.when() + ") and ";
            script.append("r%d := ds[filter %snot(%s)];%n".formatted(number, when, rule.then()));
        }
        engine.eval(script.toString());
        long broken = 0;
        for (int number = 0; number < rules.size(); number++) {
            Dataset found = (Dataset) engine.getContext().getAttribute("r" + number);
            broken += found.getDataPoints().size();
            // What has been counted is let go, as it would be when it is written out.
            engine.getContext().removeAttribute("r" + number, ScriptContext.ENGINE_SCOPE);
        }
        return broken;
    }

    private static Dataset dataset(int[][] rows) {
        List<Component> structure = new ArrayList<>();
        structure.add(new Component("ROW_ID", Long.class, Dataset.Role.IDENTIFIER));
        IntStream.range(0, COLUMNS)
                .forEach(number -> structure.add(new Component(column(number), Long.class, Dataset.Role.MEASURE)));
        List<List<Object>> data = new ArrayList<>();
        for (int number = 0; number < rows.length; number++) {
            List<Object> row = new ArrayList<>(COLUMNS + 1);
            row.add((long) number);
            for (int value : rows[number]) {
                row.add(value == BLANK ? null : Long.valueOf(value));
            }
            data.add(row);
        }
        return new InMemoryDataset(data, structure);
    }
}
