package org.vrs.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionTablesTest {

    private static final String TRIAGE = """
            1, 0, 0, 100, 100, HasErrors, BLOCKING
            9, 4, 4,  10,   0, HasErrors, BLOCKING
            0, 0, 0,  99, 100, HasEmptyCoreCells, BLOCKING
            0, 3, 3,   0,   0, HasEmptyCoreCells, BLOCKING
            0, 1, 1, 100, 100, HasUnexplainedWarnings, TO_EXPLAIN
            0, 1, 1, 100,   0, HasUnexplainedWarnings, TO_EXPLAIN
            0, 0, 0, 100,  49, HasFewFigures, TO_REVIEW
            0, 0, 5, 100,  49, HasFewFigures, TO_REVIEW
            0, 0, 1, 100,  50, HasWarnings, TO_REVIEW
            0, 0, 0, 100,  50, HasNothingToReport, CLEAN
            0, 0, 0, 100, 100, HasNothingToReport, CLEAN
            """;

    private static final String REMINDER = """
            21, ThreeWeeksLeft, REMINDER
            7, OneWeekLeft, REMINDER
            1, OneDayLeft, LAST_REMINDER
            -1, OneDayLate, OVERDUE
            -7, OneWeekLate, OVERDUE
            -21, ThreeWeeksLate, OVERDUE
            0, AnyOtherDay, NONE
            22, AnyOtherDay, NONE
            2, AnyOtherDay, NONE
            -2, AnyOtherDay, NONE
            -300, AnyOtherDay, NONE
            """;

    private static final String QUERY_REMINDER = """
            7, OneWeekToAnswer, QUERY_REMINDER
            1, OneDayToAnswer, QUERY_REMINDER
            -1, AnswersOneDayLate, QUERY_OVERDUE
            -7, AnswersOneWeekLate, QUERY_OVERDUE
            0, AnyOtherQueryDay, NONE
            2, AnyOtherQueryDay, NONE
            8, AnyOtherQueryDay, NONE
            -2, AnyOtherQueryDay, NONE
            -300, AnyOtherQueryDay, NONE
            """;

    private final ModelEngine models = new ModelEngine();

    @ParameterizedTest
    @CsvSource(textBlock = TRIAGE)
    void counts_are_sorted_by_the_first_rule_that_fits(
            int errors, int unexplained, int warnings, int answered, int dataRate, String rule, String outcome) {
        Map<String, Object> counts = new HashMap<>(Map.of("errors", errors, "warnings", warnings));
        counts.putAll(Map.of("unexplainedWarnings", unexplained));
        counts.putAll(Map.of("answeredPercent", answered, "dataRatePercent", dataRate));
        assertDecision("submission-triage", counts, rule, outcome);
    }

    @ParameterizedTest
    @CsvSource(textBlock = REMINDER)
    void a_reminder_is_due_on_six_days(int daysLeft, String rule, String outcome) {
        assertDecision("reminder-schedule", Map.of("daysLeft", daysLeft), rule, outcome);
    }

    @ParameterizedTest
    @CsvSource(textBlock = QUERY_REMINDER)
    void a_reminder_about_queries_is_due_on_four_days(int daysToAnswer, String rule, String outcome) {
        assertDecision("query-reminder-schedule", Map.of("daysToAnswer", daysToAnswer), rule, outcome);
    }

    @Test
    void the_least_data_rate_stands_once_and_the_triage_asks_for_it() {
        assertThat((Integer) models.engine()
                        .getDecisionService()
                        .evaluateDecisionByKey("least-data-rate")
                        .evaluate()
                        .getSingleEntry())
                .isEqualTo(50);
    }

    @Test
    void the_examples_above_reach_every_rule_of_the_tables() {
        assertThat(column(QUERY_REMINDER, 1)).isEqualTo(rules("query-reminder-schedule"));
        assertThat(column(TRIAGE, 5)).isEqualTo(rules("submission-triage"));
        assertThat(column(REMINDER, 1)).isEqualTo(rules("reminder-schedule"));
    }

    private void assertDecision(String table, Map<String, Object> inputs, String rule, String outcome) {
        var decisions = models.engine().getDecisionService();
        assertThat((String) decisions
                        .evaluateDecisionTableByKey(table, inputs)
                        .getSingleResult()
                        .getSingleEntry())
                .isEqualTo(outcome);
        assertThat(lastRule(table)).isEqualTo(rule);
    }

    private String lastRule(String table) {
        List<HistoricDecisionInstance> past = models.engine()
                .getHistoryService()
                .createHistoricDecisionInstanceQuery()
                .decisionDefinitionKey(table)
                .includeOutputs()
                .list();
        HistoricDecisionInstance last = past.get(past.size() - 1);
        past.forEach(decision ->
                models.engine().getHistoryService().deleteHistoricDecisionInstanceByInstanceId(decision.getId()));
        return last.getOutputs().get(0).getRuleId();
    }

    private static Set<String> rules(String table) {
        Set<String> rules = new LinkedHashSet<>();
        Dmn.readModelFromStream(ModelEngine.resource(table + ".dmn"))
                .getModelElementsByType(Rule.class)
                .forEach(rule -> rules.add(rule.getId()));
        return rules;
    }

    private static Set<String> column(String examples, int column) {
        Set<String> values = new LinkedHashSet<>();
        examples.lines().forEach(line -> values.add(line.split(",", -1)[column].strip()));
        return values;
    }
}
