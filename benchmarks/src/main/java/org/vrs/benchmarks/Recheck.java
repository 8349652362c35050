package org.vrs.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.vrs.benchmarks.Comparison.Bound;
import org.vrs.benchmarks.Comparison.Side;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.QuestionnaireFiles;
import org.vrs.questionnaire.QuestionnaireId;
import org.vrs.validation.CheckInput;
import org.vrs.validation.Checked;
import org.vrs.validation.Checks;
import org.vrs.validation.Period;

/** What a cell that was typed into the web form costs: the rules that read it, beside all rules. */
final class Recheck {

    private static final int CHANGES = 1_000;
    private static final double MOST_SECONDS = 0.005;

    static final Comparison COMPARISON = new Comparison(
            "recheck",
            "One changed figure of the full questionnaire with a figure in nine of ten cells and as many last year:"
                    + " the rules that read it, beside a full check. CPU seconds for one change, the mean of 1,000 cells;"
                    + " VRS must need at most 0.005.",
            List.of(
                    new Side("one changed cell", List.of("-Xmx256m"), () -> times(true)),
                    new Side("full check", List.of("-Xmx256m"), () -> times(false))),
            List.of(Bound.atLeast("full check", 1.5, "one changed cell")),
            256);

    private Recheck() {}

    private static List<Double> times(boolean onlyChanged) {
        Questionnaire questionnaire = QuestionnaireFiles.load(new QuestionnaireId("msrc", "1.0"));
        Checks checks = Checks.of(questionnaire);
        Answers last = answers(questionnaire, new Random(1));
        Answers now = answers(questionnaire, new Random(2));
        List<CellId> cells = List.copyOf(now.cells().keySet());
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        List<Double> seconds = new ArrayList<>();
        for (int time = -2; time < 5; time++) {
            Random random = new Random(time);
            Checked checked = checks.check(input(now, last));
            long before = system.getProcessCpuTime();
            for (int change = 0; change < CHANGES; change++) {
                now = now.with(cells.get(random.nextInt(cells.size())), Answer.number(random.nextInt(1_000)));
                checked = onlyChanged ? checked.after(input(now, last)) : checks.check(input(now, last));
            }
            if (time >= 0) {
                seconds.add((system.getProcessCpuTime() - before) / 1e9 / CHANGES);
            }
            if (!checked.findings().equals(checks.run(input(now, last)))) {
                throw new IllegalStateException("What is found after changes is not what a full check finds");
            }
        }
        if (onlyChanged && seconds.get(2) > MOST_SECONDS) {
            throw new IllegalStateException("More than 5 ms: " + seconds);
        }
        return seconds;
    }

    private static CheckInput input(Answers answers, Answers last) {
        return new CheckInput(answers, last, new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)), "KHM");
    }

    private static Answers answers(Questionnaire questionnaire, Random random) {
        Map<CellId, Answer> answers = new TreeMap<>();
        questionnaire.questions().stream()
                .filter(question -> !question.locked())
                .flatMap(question -> question.cells().stream())
                .filter(cell ->
                        questionnaire.cell(cell).orElseThrow().column().type().isFigure())
                .filter(cell -> random.nextInt(10) > 0)
                .forEach(cell -> answers.put(cell, Answer.number(random.nextInt(1_000))));
        return Answers.of(answers);
    }
}
