package org.vrs.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.vrs.questionnaire.Marker;
import org.vrs.questionnaire.Rule;
import org.vrs.questionnaire.Severity;

class ChecksTest {

    @Test
    void the_schema_lists_exactly_the_kinds_that_can_be_run() throws Exception {
        try (var schema = getClass().getResourceAsStream("/forms/questionnaire.schema.json")) {
            var kinds = new TreeSet<String>();
            new ObjectMapper()
                    .readTree(schema)
                    .at("/$defs/rule/properties/kind/enum")
                    .forEach(kind -> kinds.add(kind.asText()));
            kinds.add(Rule.EXPRESSION);
            assertThat(kinds).isEqualTo(new TreeSet<>(Checks.kinds()));
        }
    }

    @Test
    void a_return_in_order_has_no_finding_and_a_full_score() {
        Findings findings = SampleReturn.inOrder().findings();
        assertThat(findings.list()).isEmpty();
        assertThat(findings.answeredPercent()).isEqualTo(100);
        assertThat(findings.dataRatePercent()).isEqualTo(100);
    }

    @Test
    void v01_counts_and_amounts_stay_in_their_range() {
        assertThat(sample().set("B1.4.M01.N", 10_000_000).keys()).doesNotContain("V01@B1.4.M01.N");
        assertThat(sample().set("B1.4.M01.N", 10_000_001).keys()).contains("V01@B1.4.M01.N");
        assertThat(sample().set("B1.4.M01.N", -1).keys()).contains("V01@B1.4.M01.N");
        assertThat(sample().set("B1.4.M01.N", Marker.NAV).keys()).isEmpty();
    }

    @Test
    void v02_codes_and_flags_are_in_their_lists() {
        assertThat(sample().set("X8.B", "AGG")
                        .set("X6.01.SECTIONS", "B, C,D,E,F , G")
                        .keys())
                .isEmpty();
        assertThat(sample().set("X8.B", "SOME")
                        .set("X6.01.SECTIONS", "B,C,D,E,F,G,Z")
                        .keys())
                .containsExactly("V02@X6.01.SECTIONS", "V02@X8.B");
        assertThat(sample().set("B1.1.F.FLAG", "P,X").keys()).containsExactly("V02@B1.1.F.FLAG");
        assertThat(sample().set("X8.B", Marker.NAV).keys()).containsExactly("V02@X8.B");
    }

    @Test
    void v03_figures_are_plain_numbers() {
        assertThat(sample().set("B1.4.M01.N", "1,234").keys()).containsExactly("V03@B1.4.M01.N");
        assertThat(sample().set("B1.4.M01.N", new BigDecimal("1.5")).keys()).containsExactly("V03@B1.4.M01.N");
        assertThat(sample().set("B1.4.M01.N", new BigDecimal("12.00")).keys()).isEmpty();
        assertThat(sample().set("B1.4.M01.N", Marker.CON).keys()).isEmpty();
    }

    @Test
    void v05_dates_lie_in_the_period_or_a_month_beside_it_when_flagged() {
        assertThat(fee().set("F1.01.PRICEDATE", day("2025-12-31")).keys()).isEmpty();
        assertThat(fee().set("F1.01.PRICEDATE", day("2026-01-20")).keys()).containsExactly("V05@F1.01.PRICEDATE");
        assertThat(fee().set("F1.01.PRICEDATE", day("2026-01-20"))
                        .set("F1.01.FLAG", "P")
                        .keys())
                .isEmpty();
    }

    @Test
    void v06_texts_hold_no_personal_data_and_findings_do_not_repeat_it() {
        var withPassport = sample().note("01", "B1", "Two persons with passport N1234567 were counted.");
        assertThat(withPassport.keys()).containsExactly("V06@N.01.TEXT");
        assertThat(withPassport.findings().list().get(0).found()).isEmpty();
        assertThat(sample().note("01", "B1", "Ask x.y@example.org").keys()).containsExactly("V06@N.01.TEXT");
        assertThat(sample().note("01", "B1", "Mr Example, date of birth 1 May 1980")
                        .keys())
                .containsExactly("V06P@N.01.TEXT");
        assertThat(sample().note("01", "B1", "The register was changed in July 2025, see B1.1.F.T.")
                        .keys())
                .isEmpty();
    }

    @Test
    void v06_texts_keep_their_length() {
        assertThat(sample().note("01", "B1", "x".repeat(1000)).keys()).isEmpty();
        assertThat(sample().note("01", "B1", "x".repeat(1001)).keys()).containsExactly("V06L@N.01.TEXT");
    }

    @Test
    void v07_core_cells_are_not_blank_but_a_marker_is_an_answer() {
        assertThat(sample().clear("B1.2.SEA.N").keys()).containsExactly("V07@B1.2.SEA.N");
        assertThat(sample().set("B1.2.SEA.N", Marker.NAP).keys()).isEmpty();
        assertThat(sample().clear("X4.EMAIL").keys()).containsExactly("V07@X4.EMAIL");
        assertThat(sample().set("B2.01.AREA", "VNM").keys()).containsExactly("V07@B2.01.T");
    }

    @Test
    void v07_at_least_one_agency_contributed() {
        var none = sample().clear("X6.01.AGENCY").clear("X6.01.NAME").clear("X6.01.SECTIONS");
        assertThat(none.keys()).containsExactly("V07@X6.01.AGENCY", "V07@X6.01.NAME", "V07@X6.01.SECTIONS");
    }

    @Test
    void v08_not_yet_available_needs_a_day_and_included_needs_a_cell() {
        assertThat(sample().set("B1.2.SEA.N", Marker.NYA).keys()).containsExactly("V08@B1.2.SEA.N");
        assertThat(sample().set("B1.2.SEA.N", Marker.NYA)
                        .note("01", "B1.2", "Expected in March")
                        .set("N.01.DATE", day("2026-03-31"))
                        .keys())
                .isEmpty();
        assertThat(sample().set("B1.2.SEA.N", Marker.INC)
                        .note("01", "B1.2.SEA", "Elsewhere")
                        .keys())
                .containsExactly("V08@B1.2.SEA.N");
        assertThat(sample().set("B1.2.SEA.N", Marker.INC)
                        .note("01", "b1.2.sea.n", "Counted in B1.2.BTW.N.")
                        .keys())
                .isEmpty();
    }

    @Test
    void v09_some_flags_need_a_note() {
        assertThat(sample().set("B1.1.F.FLAG", "P").keys()).isEmpty();
        assertThat(sample().set("B1.1.F.FLAG", "P,E").keys()).containsExactly("V09@B1.1.F.FLAG");
        for (String place : List.of("B1", "B1.1", "B1.1.F", "B1.1.F.LT18")) {
            assertThat(sample().set("B1.1.F.FLAG", "E")
                            .note("01", place, "Sample of offices")
                            .keys())
                    .as(place)
                    .isEmpty();
        }
    }

    @Test
    void v10_a_note_names_a_place_that_there_is() {
        assertThat(sample().note("01", "B1.1.F.LT19", "Text").keys()).containsExactly("V10@N.01.CELL");
    }

    @Test
    void v11_and_v12_days_and_addresses_have_their_form() {
        assertThat(sample().set("X3.FROM", "last year").keys()).containsExactly("V11@X3.FROM");
        assertThat(sample().set("X4.EMAIL", "at the ministry").keys()).containsExactly("V12@X4.EMAIL");
    }

    @Test
    void findings_know_what_blocks_and_what_is_to_be_explained() {
        Findings findings = sample().clear("X4.EMAIL").set("B1.1.F.FLAG", "E").findings();
        assertThat(findings.errors()).extracting(Finding::rule).containsExactly("V07");
        assertThat(findings.warnings()).extracting(Finding::severity).containsExactly(Severity.WARNING);
    }

    @Test
    void the_score_keeps_figures_and_justified_markers_apart() {
        Findings findings = sample().set("B1.2.SEA.N", Marker.NAV)
                .set("B1.2.BTW.N", Marker.NYA)
                .findings();
        assertThat(findings.answeredPercent()).isEqualTo(99);
        assertThat(findings.dataRatePercent()).isLessThanOrEqualTo(99);
        assertThat(SampleReturn.inOrder()
                        .set("B1.2.SEA.N", Marker.NAV)
                        .findings()
                        .answeredPercent())
                .isEqualTo(100);
    }

    private static SampleReturn sample() {
        return SampleReturn.inOrder();
    }

    static SampleReturn fee() {
        return sample().set("F0.N", 1)
                .set("F1.01.ORIGIN", "VNM")
                .set("F1.01.DEST", "GBR")
                .set("F1.01.SERVICE", "FULL")
                .set("F1.01.PER", "PERSON")
                .set("F1.01.TYPICAL", 12000)
                .set("F1.01.CURRENCY", "USD")
                .set("F1.01.CONF", "M");
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
