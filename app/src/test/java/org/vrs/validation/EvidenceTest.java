package org.vrs.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;
import org.vrs.questionnaire.Marker;
import org.vrs.questionnaire.Rule;

/** Every finding keeps the state of its rule and the values that it compared. */
class EvidenceTest {

    private static Evidence evidence(SampleReturn sample, String key) {
        return sample.findings().list().stream()
                .filter(finding -> finding.key().equals(key))
                .findFirst()
                .orElseThrow()
                .evidence();
    }

    private static String version(String id) {
        return SampleReturn.MSRC.rules().stream()
                .filter(rule -> rule.id().equals(id))
                .map(Rule::version)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_sum_keeps_the_total_and_its_parts() {
        SampleReturn sample = SampleReturn.inOrder()
                .set("D3.1.F.N", 3)
                .set("D3.1.M.N", Marker.CON)
                .clear("D3.1.O.N")
                .set("D3.1.O.N", 4)
                .set("D3.1.T.N", 5);
        Evidence evidence = evidence(sample, "T01@D3.1.T.N");
        assertThat(evidence.ruleVersion()).isEqualTo(version("T01"));
        assertThat(evidence.seen())
                .containsExactly(
                        entry("D3.1.T.N", "5"),
                        entry("D3.1.F.N", "3"),
                        entry("D3.1.M.N", "CON"),
                        entry("D3.1.O.N", "4"),
                        entry("D3.1.U.N", "0"));
    }

    @Test
    void a_change_keeps_both_figures() {
        SampleReturn sample = SampleReturn.inOrder()
                .entries(400)
                .afterAccepted(SampleReturn.inOrder().entries(100));
        Evidence evidence = evidence(sample, "P02@B1.1.T.T");
        assertThat(evidence.ruleVersion()).isEqualTo(version("P02"));
        assertThat(evidence.seen()).containsExactly(entry("B1.1.T.T", "400"), entry("last(B1.1.T.T)", "100"));
    }

    @Test
    void a_named_check_keeps_the_answer_in_its_place() {
        Evidence evidence = evidence(SampleReturn.inOrder().set("B1.4.M01.N", -1), "V01@B1.4.M01.N");
        assertThat(evidence.seen()).containsExactly(entry("B1.4.M01.N", "-1"));
        Evidence blank = evidence(SampleReturn.inOrder().clear("B1.2.SEA.N"), "V07@B1.2.SEA.N");
        assertThat(blank.seen()).isEmpty();
        assertThat(blank.ruleVersion()).isEqualTo(version("V07"));
    }

    @Test
    void findings_that_say_the_same_are_equal_whatever_they_rest_on() {
        Finding found =
                SampleReturn.inOrder().set("B1.4.M01.N", -1).findings().list().get(0);
        Finding bare = new Finding(
                found.rule(), found.severity(), found.cell(), found.found(), found.allowed(), found.details());
        assertThat(bare).isEqualTo(found).hasSameHashCodeAs(found);
        assertThat(bare.evidence()).isEqualTo(Evidence.NONE);
        assertThat(new Finding(found.rule(), found.severity(), found.cell(), "-2", found.allowed(), found.details()))
                .isNotEqualTo(found);
        assertThat(new Finding(found.rule(), found.severity(), null, found.found(), found.allowed(), found.details()))
                .isNotEqualTo(found);
        assertThat(new Finding(found.rule(), found.severity(), found.cell(), found.found(), "", found.details()))
                .isNotEqualTo(found);
    }
}
