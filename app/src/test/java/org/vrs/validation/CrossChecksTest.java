package org.vrs.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.vrs.questionnaire.Marker;

/** The rules that look across tables: for each, a return that passes, one that does not, and one with markers. */
class CrossChecksTest {

    @Test
    void x02_no_more_are_smuggled_than_detected() {
        assertThat(smuggled(10).keys()).doesNotContain("X02@C1.1.T.T");
        assertThat(sample().set("C1.1.T.T", 10).keys()).contains("X02@C1.1.T.T");
        assertThat(sample().set("C1.1.T.T", 10).set("B5.1.T.N", 10).keys()).doesNotContain("X02@C1.1.T.T");
        assertThat(sample().set("C1.1.T.T", 10).set("B3.1.IEN.N", Marker.NAV).keys())
                .doesNotContain("X02@C1.1.T.T");
    }

    @Test
    void x03_no_more_of_a_citizenship_are_smuggled_than_detected() {
        assertThat(citizens(10).keys()).doesNotContain("X03@C2.01.T");
        assertThat(citizens(11).keys()).contains("X03@C2.01.T");
        assertThat(citizens(11).set("B3.2.01.AREA", "VNM").set("B3.2.01.T", 1).keys())
                .doesNotContain("X03@C2.01.T");
        assertThat(citizens(11).set("B3.2.OTH.T", 1).keys()).doesNotContain("X03@C2.01.T");
        assertThat(citizens(11).set("B2.01.T", Marker.NAV).keys()).doesNotContain("X03@C2.01.T");
        assertThat(citizens(11).set("C2.01.T", Marker.CON).keys()).doesNotContain("X03@C2.01.T");
    }

    @Test
    void x04_proceedings_that_end_were_begun_and_convictions_have_offences() {
        var ended = sample().set("D3.1.T.N", 10).set("D4.1.T.N", 10);
        assertThat(ended.set("D5.T.N", 5).keys()).doesNotContain("X04S@D5.T.N");
        assertThat(ended.set("D5.T.N", 6).keys()).contains("X04S@D5.T.N", "X04N@D4.1.T.N");
        assertThat(ended.set("D5.T.N", Marker.NAV).keys()).doesNotContain("X04S@D5.T.N");
        assertThat(ended.set("D1.T.N", 3).keys()).doesNotContain("X04N@D4.1.T.N");
        assertThat(ended.set("D1.T.N", Marker.NAV).keys()).doesNotContain("X04N@D4.1.T.N");
    }

    @Test
    void x05_each_suspect_has_one_role() {
        assertThat(sample().set("D7.T.N", 0).keys()).doesNotContain("X05@D7.T.N");
        assertThat(sample().set("D7.T.N", 2).keys()).contains("X05@D7.T.N");
        assertThat(sample().set("D7.T.N", Marker.NAV).keys()).doesNotContain("X05@D7.T.N");
    }

    @Test
    void x06_only_the_convicted_are_sentenced() {
        assertThat(sample().set("D6.T.N", 0).keys()).doesNotContain("X06@D6.T.N");
        assertThat(sample().set("D6.T.N", 1).keys()).contains("X06@D6.T.N");
        assertThat(sample().set("D6.T.N", Marker.CON).keys()).doesNotContain("X06@D6.T.N");
    }

    @Test
    void x08_who_comes_by_air_crosses_an_air_border() {
        assertThat(sample().set("G1.AIRC.N", 0).keys()).isEmpty();
        assertThat(sample().set("G1.AIRC.N", 3).keys()).contains("X08@G1.AIRC.N");
        assertThat(sample().set("G1.AIRC.N", 3).set("B1.3.AIR.N", Marker.NAP).keys())
                .contains("X08@G1.AIRC.N");
        assertThat(sample().set("G1.AIRC.N", 3).set("B1.3.AIR.N", Marker.NAV).keys())
                .doesNotContain("X08@G1.AIRC.N");
        assertThat(sample().set("B1.3.SEA.N", Marker.NAP).set("H2.SEA.N", 2).keys())
                .contains("X08@H2.SEA.N");
        assertThat(sample().set("B1.3.SEA.N", Marker.NAV).set("H2.SEA.N", 2).keys())
                .doesNotContain("X08@H2.SEA.N");
    }

    @Test
    void x09_the_most_used_routes_have_a_fee_or_a_note() {
        assertThat(route().set("F0.N", Marker.NAV).keys()).isEmpty();
        assertThat(route().keys()).containsExactly("X09F@E1.01.ID");
        assertThat(route().set("E1.01.RANK", 4).keys()).doesNotContain("X09F@E1.01.ID");
        assertThat(route().note("01", "E1.01", "No price was learnt.").keys()).isEmpty();
        assertThat(route().set("F0.N", 1).set("F1.01.ROUTE", "KHM-001").keys()).doesNotContain("X09F@E1.01.ID");
    }

    @Test
    void x10_the_main_citizenships_have_a_route() {
        assertThat(route().set("C2.01.AREA", "VNM").set("C2.01.T", 5).keys()).doesNotContain("X10@C2.01.AREA");
        assertThat(route().set("C2.01.AREA", "LAO").set("C2.01.T", 5).keys()).contains("X10@C2.01.AREA");
        assertThat(route().set("E1.01.CITIZENS", "THA, LAO")
                        .set("C2.01.AREA", "LAO")
                        .set("C2.01.T", 5)
                        .keys())
                .doesNotContain("X10@C2.01.AREA");
        assertThat(route().set("C2.01.AREA", "LAO").set("C2.01.T", Marker.NAV).keys())
                .doesNotContain("X10@C2.01.AREA");
        assertThat(sample().set("C2.01.AREA", "LAO").set("C2.01.T", 5).keys()).doesNotContain("X10@C2.01.AREA");
    }

    @Test
    void x11_routes_hold_no_more_persons_than_are_counted() {
        assertThat(route().entries(100).set("E1.01.PERSONS", 120).keys()).doesNotContain("X11@E1.01.PERSONS");
        assertThat(route().entries(100).set("E1.01.PERSONS", 121).keys()).contains("X11@E1.01.PERSONS");
        assertThat(route().entries(100)
                        .set("E1.01.PERSONS", 121)
                        .set("E1.01.FLAG", "P,E")
                        .keys())
                .doesNotContain("X11@E1.01.PERSONS");
        assertThat(route().entries(100).set("E1.01.PERSONS", Marker.NAV).keys()).doesNotContain("X11@E1.01.PERSONS");
    }

    @Test
    void x12_what_is_no_offence_is_not_counted_as_one() {
        assertThat(law("Y", "Y").keys()).doesNotContain("X12@D1.T.N", "X12D@D1.T.N");
        assertThat(law("N", "Y").keys()).contains("X12@D1.T.N").doesNotContain("X12D@D1.T.N");
        assertThat(law("Y", "N").keys()).contains("X12D@D1.T.N");
        assertThat(law("Y", "N").set("D1.SOM.FLAG", "D").keys()).doesNotContain("X12D@D1.T.N");
        assertThat(law("N", "N").set("D1.T.N", Marker.NAV).keys()).doesNotContain("X12@D1.T.N", "X12D@D1.T.N");
    }

    @Test
    void x13_children_and_victims_are_among_the_smuggled() {
        assertThat(sample().set("C8.T.T", 0).set("C4.1.T.N", 0).keys()).doesNotContain("X13@C8.T.T", "X13@C4.1.T.N");
        assertThat(sample().set("C8.T.T", 1).set("C4.1.T.N", 1).keys()).contains("X13@C8.T.T", "X13@C4.1.T.N");
        assertThat(sample().set("C8.T.T", Marker.NAV).keys()).doesNotContain("X13@C8.T.T");
    }

    @Test
    void x15_deaths_agree_and_no_incident_is_without_a_person() {
        var harm = sample().set("H1.1.T.T", 4).set("H1.3.T.N", 4).set("H1.4.T.DEAD", 4);
        assertThat(harm.set("H1.4.T.INCID", 4).keys())
                .doesNotContain("X15@H1.3.T.N", "X15@H1.4.T.DEAD", "X15I@H1.4.T.INCID");
        assertThat(harm.set("H1.3.T.N", 3).set("H1.4.T.INCID", 5).keys()).contains("X15@H1.3.T.N", "X15I@H1.4.T.INCID");
        assertThat(harm.set("H1.3.T.N", Marker.NAV)
                        .set("H1.4.T.MISSING", Marker.NAV)
                        .keys())
                .doesNotContain("X15@H1.3.T.N", "X15I@H1.4.T.INCID");
    }

    @Test
    void x16_what_is_answered_has_an_agency_and_a_source() {
        assertThat(sample().set("X6.01.SECTIONS", "B,C,D").keys()).containsExactly("X16@X6.01.SECTIONS");
        assertThat(sample().set("X6.01.SECTIONS", "B,C,D")
                        .findings()
                        .list()
                        .get(0)
                        .found())
                .isEqualTo("E, F, G");
        assertThat(sample().set("H2.SEA.N", Marker.NAV).keys()).contains("X16@X6.01.SECTIONS", "X16M@MO.H2.AGENCY");
        assertThat(sample().set("X6.01.SECTIONS", "B,C,D,E,F,G,H")
                        .set("H2.SEA.N", 2)
                        .set("MO.H2.AGENCY", "COAST")
                        .set("MO.H2.SOURCE", "Rescue log")
                        .set("MO.H2.UNIT", "PERS")
                        .set("MO.H2.MATCH", "Y")
                        .set("MO.H2.COVERAGE", "NATIONAL")
                        .keys())
                .isEmpty();
    }

    @Test
    void x17_tables_that_are_compared_count_the_same_unit() {
        assertThat(sample().set("M.B2.UNIT", "DET").keys()).containsExactly("X17@M.B2.UNIT");
        assertThat(sample().set("M.B1.UNIT", "DET").set("M.B2.UNIT", "DET").keys())
                .containsExactly("X17@M.C1.UNIT");
    }

    @Test
    void t05_at_most_five_reasons_are_ranked() {
        var ranked = sample();
        String[] reasons = {"ECON", "CONF", "PERS", "FAM", "ENV"};
        for (int rank = 1; rank <= reasons.length; rank++) {
            ranked.set("C7." + reasons[rank - 1] + ".RANK", rank);
        }
        assertThat(ranked.set("X6.01.SECTIONS", "B,C,D,E,F,G").keys()).isEmpty();
        assertThat(ranked.set("C7.EDU.RANK", 6).keys()).containsExactly("T05M@C7.EDU.RANK");
        assertThat(ranked.set("C7.EDU.RANK", 5).keys()).containsExactly("T05@C7.EDU.RANK");
        assertThat(ranked.set("C7.EDU.RANK", Marker.NAV).keys()).contains("V03@C7.EDU.RANK");
    }

    @Test
    void v01_a_penalty_has_at_most_99_years() {
        var law = sample().set("X6.01.SECTIONS", "A,B,C,D,E,F,G");
        assertThat(law.set("A5.BASIC.YEARS", 99).keys()).isEmpty();
        assertThat(law.set("A5.BASIC.YEARS", 100).keys()).containsExactly("V01Y@A5.BASIC.YEARS");
        assertThat(law.set("A5.BASIC.YEARS", Marker.NAP).keys()).isEmpty();
    }

    @Test
    void t07_a_route_is_whole_and_does_not_turn_on_the_spot() {
        assertThat(path("THA", "MYS", "")).isEmpty();
        assertThat(path("THA", "", "MYS")).containsExactly("T07@E1.01.TRANSIT3");
        assertThat(path("THA", "THA", "")).containsExactly("T07@E1.01.TRANSIT2");
        assertThat(path("THA", "MYS", "THA")).containsExactly("T07R@E1.01.TRANSIT3");
        assertThat(priced().set("E1.01.DEST", "VNM").keys()).containsExactly("T07@E1.01.DEST");
        assertThat(priced().set("E1.01.TRANSIT1", "THA")
                        .set("E1.01.DEST", "VNM")
                        .keys())
                .containsExactly("T07@E1.01.DEST");
    }

    @Test
    void t07_each_leg_has_one_mode_or_none_has() {
        var legs = priced().set("E1.01.TRANSIT1", "MYS").set("E1.01.MODE1", "CAR");
        assertThat(legs.keys()).containsExactly("T07@E1.01.MODE1");
        assertThat(legs.set("E1.01.MODE2", "BOATS").keys()).isEmpty();
        assertThat(legs.set("E1.01.MODE3", "FOOT").keys()).containsExactly("T07@E1.01.MODE3");
        assertThat(legs.clear("E1.01.MODE2").keys()).containsExactly("T07@E1.01.MODE3");
    }

    @Test
    void t08_an_amount_has_a_currency_and_a_fee_has_cases() {
        assertThat(ChecksTest.fee().set("F1.01.CASES", 1).keys()).isEmpty();
        assertThat(ChecksTest.fee().set("F1.01.CASES", 0).keys()).containsExactly("T08@F1.01.CASES");
        assertThat(ChecksTest.fee().set("F1.01.CASES", Marker.NAV).keys()).isEmpty();
        assertThat(sample().set("D9.SEIZED.AMOUNT", new BigDecimal("10.50")).keys())
                .contains("T08@D9.SEIZED.CURRENCY");
        assertThat(sample().set("D9.SEIZED.AMOUNT", 10)
                        .set("D9.SEIZED.CURRENCY", "USD")
                        .keys())
                .doesNotContain("T08@D9.SEIZED.CURRENCY");
        assertThat(sample().set("D9.SEIZED.AMOUNT", Marker.CON).keys()).doesNotContain("T08@D9.SEIZED.CURRENCY");
    }

    @Test
    void t09_at_most_a_quarter_is_not_listed() {
        var citizens = sample().entries(40).set("B2.01.T", 30);
        assertThat(citizens.set("B2.OTH.T", 10).keys()).isEmpty();
        assertThat(citizens.set("B2.01.T", 29).set("B2.OTH.T", 11).keys()).containsExactly("T09@B2.OTH.T");
        assertThat(citizens.set("B2.OTH.T", Marker.NAV).keys()).isEmpty();
        assertThat(sample().entries(19).set("B2.01.T", 0).set("B2.XXX.T", 19).keys())
                .isEmpty();
    }

    @Test
    void t10_nobody_is_known_by_sex_or_age() {
        var unknown = sample().entries(10).set("B1.1.M.T", 0).set("B1.1.M.GE18", 0);
        assertThat(unknown.set("B1.1.U.T", 10).set("B1.1.U.GE18", 10).keys()).containsExactly("T10@B1.1.U.T");
        assertThat(unknown.set("B1.1.U.T", Marker.NAV).keys()).doesNotContain("T10@B1.1.U.T");
        assertThat(sample().keys()).isEmpty();
    }

    private static SampleReturn sample() {
        return SampleReturn.inOrder();
    }

    private static SampleReturn smuggled(long count) {
        return sample().entries(count).set("C1.1.T.T", count);
    }

    /** Ten entries of one citizenship, of whom so many are said to be smuggled. */
    private static SampleReturn citizens(long smuggled) {
        return sample().entries(10).set("C2.01.AREA", "VNM").set("C2.01.T", smuggled);
    }

    private static SampleReturn law(String offence, String benefit) {
        return sample().set("A1.YN", offence)
                .set("A2.YN", benefit)
                .set("D1.SOM.N", 2)
                .set("D1.T.N", 2);
    }

    private static SampleReturn route() {
        return sample().set("E0.N", 1)
                .set("E1.01.ID", "KHM-001")
                .set("E1.01.NAME", "By land")
                .set("E1.01.ORIGIN", "VNM")
                .set("E1.01.DEST", "AUS")
                .set("E1.01.PERSONS", 0)
                .set("E1.01.TREND", "STB")
                .set("E1.01.RANK", 1)
                .set("E1.01.CONF", "M");
    }

    /** A route of which no fee is asked. */
    private static SampleReturn priced() {
        return route().set("F0.N", Marker.NAV);
    }

    private static java.util.List<String> path(String... transits) {
        SampleReturn route = priced();
        for (int i = 0; i < transits.length; i++) {
            if (!transits[i].isEmpty()) {
                route.set("E1.01.TRANSIT" + (i + 1), transits[i]);
            }
        }
        return route.keys();
    }
}
