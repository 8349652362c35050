package org.vrs.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.vrs.benchmarks.Comparison.Bound;
import org.vrs.benchmarks.Comparison.Side;
import org.vrs.drawing.Issue;
import org.vrs.drawing.IssueSeal;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.QuestionnaireFiles;
import org.vrs.questionnaire.QuestionnaireId;
import org.vrs.workbook.WorkbookForm;

/** The workbooks of 200 participants with their last figures, beside drawing each of them with Apache POI from scratch. */
final class WorkbookIssue {

    private static final int PARTICIPANTS = 200;
    private static final int WARMING_UP = 20;
    private static final int RETURNS = 10;
    private static final int SMALLEST = 50_000;
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH, Locale.forLanguageTag("ar"));

    static final Comparison COMPARISON = new Comparison(
            "workbook-issue",
            "The workbooks of 200 participants in three languages, with last accepted figures in half of all figures, issued with"
                    + " all that it takes (the drawing for each language included), against building each with Apache POI's"
                    + " in-memory model from scratch. Seconds are CPU seconds of the whole JVM, garbage collection included.",
            List.of(
                    new Side("VRS", List.of("-Xmx128m"), () -> times(5, WorkbookForm::issue)),
                    new Side("POI from scratch", List.of("-Xmx1g"), () -> times(1, WorkbookForm::scratch))),
            List.of(Bound.atLeast("POI from scratch", 20, "VRS")),
            128);

    private WorkbookIssue() {}

    /** One participant: whose workbook, and what it reported last time. */
    private record Order(Issue issue, Answers last) {}

    private interface Maker {
        byte[] make(WorkbookForm form, Issue issue, Answers last);
    }

    private static List<Double> times(int times, Maker maker) {
        Questionnaire questionnaire = QuestionnaireFiles.load(new QuestionnaireId("msrc", "1.0"));
        List<Order> orders = orders(questionnaire);
        issue(WorkbookForm.of(questionnaire, seal()), orders.subList(0, WARMING_UP), maker);
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        List<Double> seconds = new ArrayList<>();
        for (int time = 0; time < times; time++) {
            long before = system.getProcessCpuTime();
            // A new form each time: its drawings are part of the work.
            issue(WorkbookForm.of(questionnaire, seal()), orders, maker);
            seconds.add((system.getProcessCpuTime() - before) / 1e9);
        }
        return seconds;
    }

    private static void issue(WorkbookForm form, List<Order> orders, Maker maker) {
        for (Order order : orders) {
            int bytes = maker.make(form, order.issue(), order.last()).length;
            if (bytes < SMALLEST) {
                throw new IllegalStateException("This is no workbook: " + bytes + " bytes");
            }
        }
    }

    private static IssueSeal seal() {
        return new IssueSeal("for the benchmark only".getBytes(StandardCharsets.UTF_8));
    }

    private static List<Order> orders(Questionnaire questionnaire) {
        List<Answers> returns = new ArrayList<>();
        for (int seed = 0; seed < RETURNS; seed++) {
            returns.add(lastReturn(questionnaire, new Random(seed)));
        }
        List<Order> orders = new ArrayList<>();
        for (int number = 0; number < PARTICIPANTS; number++) {
            String code = "Q" + (char) ('A' + number / 26) + (char) ('A' + number % 26);
            Locale language = LANGUAGES.get(number % LANGUAGES.size());
            orders.add(new Order(issue(questionnaire, code, language), returns.get(number % RETURNS)));
        }
        return orders;
    }

    private static Issue issue(Questionnaire questionnaire, String code, Locale language) {
        return new Issue(
                "2025-1-" + code,
                questionnaire.id(),
                "2025-1",
                "Round 2025",
                code,
                "Participant " + code,
                new Issue.Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)),
                LocalDate.of(2026, 4, 30),
                language,
                questionnaire.sectionIds(),
                0);
    }

    /** A figure in half of the cells that take one. */
    private static Answers lastReturn(Questionnaire questionnaire, Random random) {
        Map<CellId, Answer> answers = new TreeMap<>();
        questionnaire.questions().stream()
                .filter(question -> !question.locked())
                .flatMap(question -> question.cells().stream())
                .filter(cell ->
                        questionnaire.cell(cell).orElseThrow().column().type().isFigure())
                .filter(cell -> random.nextBoolean())
                .forEach(cell -> answers.put(cell, Answer.number(random.nextInt(100_000))));
        return Answers.of(answers);
    }
}
