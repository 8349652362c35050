package org.vrs.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.vrs.questionnaire.Marker;

class TableChecksTest {

    @Test
    void t01_sexes_and_ages_add_up() {
        assertThat(sample().entries(10).keys()).isEmpty();
        assertThat(sample().entries(10).set("B1.1.M.T", 9).keys()).containsExactly("T01@B1.1.T.T", "T01@B1.1.M.T");
        assertThat(sample().set("D3.1.F.N", 1).keys()).contains("T01@D3.1.T.N");
    }

    @Test
    void t01_with_a_marker_the_known_parts_do_not_exceed_the_total() {
        assertThat(sample().entries(10).set("B1.1.F.GE18", Marker.NAV).keys()).isEmpty();
        assertThat(sample().entries(10)
                        .set("B1.1.F.T", Marker.NAV)
                        .set("B1.1.O.T", 1)
                        .set("B1.1.O.U", 1)
                        .set("B1.1.T.U", 1)
                        .keys())
                .containsExactly("T01@B1.1.T.T", "T01@B1.1.T.T");
        assertThat(sample().entries(10)
                        .set("B1.1.F.T", Marker.NAV)
                        .set("B1.1.M.T", 8)
                        .set("B1.1.M.GE18", 8)
                        .set("B1.1.F.GE18", 2)
                        .keys())
                .isEmpty();
    }

    @Test
    void t02_a_breakdown_adds_up() {
        assertThat(sample().set("C1.2.INV.N", 2).keys()).containsExactly("T02@C1.2.T.N");
        assertThat(sample().set("C1.2.INV.N", Marker.CON).keys()).isEmpty();
        assertThat(sample().set("G3.PASS.CNT", 5)
                        .set("G3.PASS.T", 5)
                        .set("G3.T.T", 5)
                        .keys())
                .isEmpty();
        assertThat(sample().set("G3.PASS.T", 5).set("G3.T.T", 4).keys()).containsExactly("T02@G3.T.T");
    }

    @Test
    void t02_months_are_optional_and_only_warned_about() {
        var months = sample().set("B1.4.T.N", 0);
        for (int month = 1; month <= 12; month++) {
            months.set("B1.4.M%02d.N".formatted(month), month == 5 ? 1 : 0);
        }
        assertThat(months.keys()).containsExactly("T02M@B1.4.T.N");
        assertThat(months.set("B1.4.M05.N", Marker.NAV).keys()).isEmpty();
    }

    @Test
    void t03_citizenships_add_up_once_each_and_without_the_own() {
        var citizens =
                sample().entries(10).set("B2.01.AREA", "VNM").set("B2.01.T", 4).set("B2.OTH.T", 6);
        assertThat(citizens.keys()).isEmpty();
        assertThat(citizens.set("B2.OTH.T", 7).keys()).containsExactly("T03@B2.T.T");
        assertThat(citizens.set("B2.OTH.T", Marker.NAV).keys()).isEmpty();
        assertThat(citizens.set("B2.02.AREA", "VNM").set("B2.02.T", 1).keys()).containsExactly("T03R@B2.02.AREA");
        assertThat(citizens.set("B2.02.AREA", "XXX").keys()).containsExactly("T03R@B2.02.AREA");
        assertThat(citizens.set("B2.02.AREA", "KHM").keys()).containsExactly("T03N@B2.02.AREA");
    }

    @Test
    void t04_a_part_is_not_more_than_its_whole() {
        var minors = sample().entries(10).set("B2.01.LT18", 10);
        assertThat(minors.keys()).isEmpty();
        assertThat(minors.set("B2.01.LT18", 11).keys()).containsExactly("T04@B2.01.LT18");
        assertThat(minors.set("B2.01.LT18", Marker.NAV).keys()).isEmpty();
    }

    @Test
    void t05_ranks_run_from_one() {
        assertThat(routes().keys()).isEmpty();
        assertThat(routes().set("E1.02.RANK", 3).keys()).containsExactly("T05@E1.02.RANK");
        assertThat(routes().set("E1.02.RANK", 1).keys()).containsExactly("T05@E1.02.RANK");
    }

    @Test
    void t06_fees_are_in_order() {
        assertThat(ChecksTest.fee()
                        .set("F1.01.MIN", 9000)
                        .set("F1.01.MAX", 15000)
                        .keys())
                .isEmpty();
        assertThat(ChecksTest.fee().set("F1.01.MIN", 13000).keys()).containsExactly("T06@F1.01.MIN");
        assertThat(ChecksTest.fee().set("F1.01.MIN", Marker.NAV).keys()).isEmpty();
        assertThat(ChecksTest.fee()
                        .set("F1.01.MIN", 13000)
                        .set("F1.01.MAX", 12500)
                        .set("F1.01.TYPICAL", Marker.NAV)
                        .keys())
                .containsExactly("T06@F1.01.MIN");
    }

    @Test
    void v07_rows_are_as_many_as_announced() {
        assertThat(routes().set("E0.N", 1).keys()).containsExactly("V07R@E0.N");
        assertThat(sample().set("E0.N", Marker.NAV).keys()).isEmpty();
    }

    @Test
    void x01_the_same_persons_have_the_same_total() {
        assertThat(sample().entries(10).set("B2.01.T", 9).set("B2.T.T", 9).keys())
                .containsExactly("X01@B2.T.T");
        assertThat(sample().entries(10)
                        .set("B2.01.T", 9)
                        .set("B2.T.T", Marker.CON)
                        .keys())
                .isEmpty();
    }

    @Test
    void x04_a_later_stage_may_lag_but_not_dwarf_the_earlier_one() {
        var stages = sample().set("D3.1.F.N", 3)
                .set("D3.1.T.N", 3)
                .set("D3.2.NAT.N", 3)
                .set("D3.2.T.N", 3);
        assertThat(stages.keys()).containsExactly("X04@D3.1.T.N");
        assertThat(stages.set("D2.1.T.T", Marker.NAV).keys()).isEmpty();
    }

    @Test
    void x09_a_fee_refers_to_a_route_that_is_reported() {
        assertThat(ChecksTest.fee().set("F1.01.ROUTE", "KHM-009").keys()).containsExactly("X09@F1.01.ROUTE");
    }

    @Test
    void x14_a_nil_return_is_easy_and_holds_nothing_but_zero() {
        Findings nil = SampleReturn.nil().findings();
        assertThat(nil.list()).isEmpty();
        assertThat(nil.answeredPercent()).isEqualTo(100);
        assertThat(SampleReturn.nil().set("B1.1.T.T", 0).keys()).isEmpty();
        assertThat(SampleReturn.nil().set("B1.1.T.T", 3).keys()).containsExactly("X14@B1.1.T.T");
        assertThat(SampleReturn.nil().set("B1.1.T.T", Marker.NAV).keys()).isEmpty();
        assertThat(SampleReturn.nil().clear("X7.REASON").keys()).containsExactly("X14R@X7.REASON");
    }

    @Test
    void p01_a_large_change_since_the_last_accepted_return_is_asked_about() {
        assertThat(sample().entries(30).afterAccepted(sample().entries(20)).keys())
                .isEmpty();
        assertThat(sample().entries(41).afterAccepted(sample().entries(20)).keys())
                .containsExactly("P01@B1.1.T.T", "P01@B2.T.T");
        assertThat(sample().entries(5).afterAccepted(sample().entries(2)).keys())
                .isEmpty();
        assertThat(sample().entries(41)
                        .afterAccepted(
                                sample().entries(20).set("B1.1.T.T", Marker.NAV).set("B2.T.T", Marker.NAV))
                        .keys())
                .isEmpty();
    }

    @Test
    void a_finding_is_told_with_place_value_limit_and_remedy() {
        Finding finding =
                sample().entries(1000).set("B1.2.T.N", 1500).findings().list().get(0);
        FindingWords words = new FindingWords(SampleReturn.MSRC, Locale.ENGLISH);
        assertThat(words.sheet(finding)).isEqualTo("B_FLOWS");
        assertThat(words.place(finding))
                .isEqualTo("B1.2 Irregular entries detected, by place of detection – Total – Number");
        assertThat(words.message(finding)).isEqualTo("The total is 1500; its parts add up to 1000.");
        assertThat(words.remedy(finding)).contains("The total must be 1000.");
    }

    @Test
    void every_rule_has_a_sentence_without_a_gap() {
        FindingWords words = new FindingWords(SampleReturn.MSRC, Locale.ENGLISH);
        for (var rule : SampleReturn.MSRC.rules()) {
            var finding = new Finding(rule.id(), rule.severity(), null, "1", "2", java.util.List.of("3", "4", "5"));
            assertThat(words.message(finding) + words.remedy(finding))
                    .as(rule.id())
                    .doesNotContain("rule.")
                    .doesNotContainPattern("[{}]");
        }
    }

    private static SampleReturn sample() {
        return SampleReturn.inOrder();
    }

    private static SampleReturn routes() {
        SampleReturn routes = sample().set("E0.N", 2).set("F0.N", Marker.NAV);
        for (int row = 1; row <= 2; row++) {
            String cell = "E1.0" + row + ".";
            routes.set(cell + "ID", "KHM-00" + row).set(cell + "NAME", "Route " + row);
            routes.set(cell + "ORIGIN", "VNM").set(cell + "DEST", "THA").set(cell + "PERSONS", 0);
            routes.set(cell + "TREND", "STB").set(cell + "RANK", row).set(cell + "CONF", "M");
        }
        return routes;
    }
}
