package org.vrs.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Runs comparisons: starts each side in a JVM of its own, prints a table and a last line that a program can read. */
public final class Run {

    private static final List<Comparison> ALL = List.of(
            RoundLaunch.COMPARISON,
            Export.COMPARISON,
            WorkbookIssue.COMPARISON,
            WorkbookRead.COMPARISON,
            Rules.COMPARISON,
            Recheck.COMPARISON);
    private static final Path PAGE = Path.of("docs/reference/benchmarks.md");
    private static final String RESULT = "RESULT ";

    private Run() {}

    public static void main(String[] args) throws Exception {
        if (args.length == 2) {
            side(find(args[0]), args[1]);
            return;
        }
        List<Comparison> chosen = args[0].equals("all") ? ALL : List.of(find(args[0]));
        List<Outcome> outcomes = new ArrayList<>();
        for (Comparison comparison : chosen) {
            System.out.println(comparison.what());
            Map<String, Outcome.Measured> sides = new LinkedHashMap<>();
            for (Comparison.Side side : comparison.sides()) {
                sides.put(side.name(), measure(comparison, side));
            }
            Outcome outcome = new Outcome(comparison, sides);
            outcomes.add(outcome);
            System.out.println(outcome.table());
            System.out.println(outcome.line());
        }
        if (args[0].equals("all")) {
            Files.writeString(PAGE, page(outcomes));
        }
        System.exit(outcomes.stream().allMatch(Outcome::met) ? 0 : 1);
    }

    private static Comparison find(String name) {
        return ALL.stream()
                .filter(comparison -> comparison.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No benchmark " + name + "; there are: "
                        + ALL.stream().map(Comparison::name).toList()));
    }

    private static Outcome.Measured measure(Comparison comparison, Comparison.Side side)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(side.jvm());
        command.addAll(List.of(
                "-cp", System.getProperty("java.class.path"), Run.class.getName(), comparison.name(), side.name()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> lines;
        try (Stream<String> output = process.inputReader().lines()) {
            lines = output.toList();
        }
        int exit = process.waitFor();
        String[] result = lines.stream()
                .filter(line -> line.startsWith(RESULT))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(side.name() + " ended with " + exit + " and no result: " + lines))
                .substring(RESULT.length())
                .split(" ");
        return new Outcome.Measured(Double.parseDouble(result[0]), Long.parseLong(result[1]));
    }

    private static void side(Comparison comparison, String side) throws Exception {
        List<Double> seconds = new ArrayList<>(comparison.side(side).work().seconds());
        seconds.sort(null);
        System.out.printf(Locale.ROOT, RESULT + "%.4f %d%n", seconds.get(seconds.size() / 2), peakHeapMb());
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }

    /** Pools peak at different times, so that their sum says too much; no JVM uses more than it may. */
    private static long peakHeapMb() {
        long bytes = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        return Math.min(bytes, Runtime.getRuntime().maxMemory()) >> 20;
    }

    private static String page(List<Outcome> outcomes) {
        StringBuilder page = new StringBuilder("""
            # Benchmarks

            Written by `benchmarks/run all`; do not edit. Seconds depend on the machine, ratios much less: each row of a
            table was measured in a JVM of its own, in the same run, on the same database.

            """);
        for (Outcome outcome : outcomes) {
            page.append("## ")
                    .append(outcome.comparison().name())
                    .append("\n\n")
                    .append(outcome.comparison().what())
                    .append("\n\n")
                    .append(outcome.table())
                    .append("\n`")
                    .append(outcome.line())
                    .append("`\n\n");
        }
        return page.toString().stripTrailing() + "\n";
    }
}
