package org.vrs.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Marker;
import org.vrs.questionnaire.QuestionnaireFiles;
import org.vrs.questionnaire.QuestionnaireId;
import org.vrs.questionnaire.Rule;

/** Each cross-country rule on both sides of its threshold, and with markers. */
class MirrorRulesTest {

    private static final List<Rule> RULES =
            QuestionnaireFiles.load(QuestionnaireId.valueOf("msrc/1.0")).rules();

    private static Answers with(Answers answers, String cell, long figure) {
        return answers.with(CellId.valueOf(cell), Answer.number(figure));
    }

    private static Answers code(Answers answers, String cell, String code) {
        return answers.with(CellId.valueOf(cell), Answer.code(code));
    }

    private static List<MirrorItem> items(Answers own, Answers vietnam) {
        return new MirrorRules(RULES, "KHM", own, new TreeMap<>(Map.of("VNM", vietnam))).items(Map.of());
    }

    private static Answers returned(String to, long... persons) {
        Answers answers = Answers.NONE;
        for (int row = 1; row <= persons.length; row++) {
            answers = code(with(answers, "I2.2.0" + row + ".T", persons[row - 1]), "I2.2.0" + row + ".DEST", to);
        }
        return answers;
    }

    private static Answers received(String from, long persons) {
        return code(with(Answers.NONE, "B6.01.T", persons), "B6.01.AREA", from);
    }

    @Test
    void n01_returns_mirror_within_twice_or_within_fifty() {
        assertThat(items(returned("VNM", 60, 40), received("KHM", 50))).isEmpty();
        assertThat(items(returned("VNM", 61, 40), received("KHM", 50)))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.rule()).isEqualTo("N01");
                    assertThat(item.place()).isEqualTo(CellId.valueOf("I2.2.01.T"));
                    assertThat(item.table()).isEqualTo("I2.2");
                    assertThat(item.about()).containsExactly("VNM");
                    assertThat(item.here()).isEqualByComparingTo("101");
                    assertThat(item.there()).isEqualByComparingTo("50");
                    assertThat(item.by()).isEqualTo("VNM");
                });
        assertThat(items(returned("VNM", 49), received("KHM", 0))).isEmpty();
        assertThat(items(returned("VNM", 50), received("KHM", 0))).hasSize(1);
        assertThat(items(returned("VNM", 500), received("LAO", 5))).isEmpty();
        Answers marked = received("KHM", 0).with(CellId.valueOf("B6.01.T"), Answer.missing(Marker.NAV));
        assertThat(items(returned("VNM", 500), marked)).isEmpty();
    }

    @Test
    void n01_looks_the_other_way_too() {
        assertThat(items(received("VNM", 10), returned("KHM", 300)))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.table()).isEqualTo("B6");
                    assertThat(item.here()).isEqualByComparingTo("10");
                });
    }

    private static Answers route(long persons) {
        Answers answers = code(with(Answers.NONE, "E1.01.PERSONS", persons), "E1.01.ORIGIN", "LAO");
        return code(answers, "E1.01.DEST", "THA");
    }

    private static Answers fee(long typical, String currency) {
        Answers answers = with(Answers.NONE, "F1.01.TYPICAL", typical);
        for (String[] key :
                new String[][] {{"ORIGIN", "LAO"}, {"DEST", "THA"}, {"SERVICE", "FULL"}, {"PER", "PERSON"}}) {
            answers = code(answers, "F1.01." + key[0], key[1]);
        }
        return code(answers, "F1.01.CURRENCY", currency);
    }

    @Test
    void n02_routes_and_fees_agree_in_their_order_of_magnitude() {
        assertThat(items(route(100), route(10))).isEmpty();
        assertThat(items(route(101), route(10))).singleElement().satisfies(item -> {
            assertThat(item.rule()).isEqualTo("N02");
            assertThat(item.about()).containsExactly("LAO", "THA");
        });
        assertThat(items(route(10), route(101))).hasSize(1);
        assertThat(items(route(101), route(0))).isEmpty();
        assertThat(items(fee(1_001, "USD"), fee(100, "USD")))
                .extracting(MirrorItem::table)
                .containsExactly("F1");
        assertThat(items(fee(1_000, "USD"), fee(100, "USD"))).isEmpty();
        assertThat(items(fee(9_000, "THB"), fee(100, "USD"))).isEmpty();
    }

    @Test
    void n03_a_rate_is_at_most_three_times_that_of_the_others() {
        SortedMap<String, Answers> others = new TreeMap<>();
        Map<String, Long> populations = new TreeMap<>(Map.of("KHM", 1_000_000L));
        for (String code : List.of("VNM", "LAO", "THA", "FJI")) {
            others.put(code, with(Answers.NONE, "B1.1.T.T", 100));
            populations.put(code, 1_000_000L);
        }
        Answers high = with(Answers.NONE, "B1.1.T.T", 301);
        assertThat(new MirrorRules(RULES, "KHM", with(Answers.NONE, "B1.1.T.T", 300), others).items(populations))
                .isEmpty();
        assertThat(new MirrorRules(RULES, "KHM", high, others).items(populations))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.rule()).isEqualTo("N03");
                    assertThat(item.table()).isEqualTo("B1.1");
                    assertThat(item.about()).isEmpty();
                    assertThat(item.here()).isEqualByComparingTo(new BigDecimal("30.1"));
                });
        assertThat(new MirrorRules(RULES, "KHM", high, others).items(Map.of("KHM", 1_000_000L)))
                .isEmpty();
        populations.remove("KHM");
        assertThat(new MirrorRules(RULES, "KHM", high, others).items(populations))
                .isEmpty();
        others.remove("FJI");
        populations.put("KHM", 1_000_000L);
        assertThat(new MirrorRules(RULES, "KHM", high, others).items(populations))
                .isEmpty();
    }

    @Test
    void a_return_is_not_compared_with_itself() {
        SortedMap<String, Answers> others = new TreeMap<>(Map.of("KHM", route(1)));
        assertThat(new MirrorRules(RULES, "KHM", route(100), others).items(Map.of()))
                .isEmpty();
    }
}
