package org.vrs.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vrs.questionnaire.Marker;

/** The rules that look back at the participant's own last accepted return. */
class HistoryChecksTest {

    @Test
    void p02_a_very_large_change_is_told_once_and_more_strongly() {
        assertThat(entries(300).afterAccepted(entries(90)).keys()).containsExactly("P02@B1.1.T.T", "P02@B2.T.T");
        assertThat(entries(90).afterAccepted(entries(25)).keys()).containsExactly("P01@B1.1.T.T", "P01@B2.T.T");
        assertThat(entries(300)
                        .set("B1.1.T.T", Marker.NAV)
                        .afterAccepted(entries(90))
                        .keys())
                .doesNotContain("P02@B1.1.T.T");
    }

    @Test
    void p03_a_figure_does_not_vanish_or_appear_unexplained() {
        assertThat(sample().afterAccepted(entries(19)).keys()).doesNotContain("P03@B1.1.T.T");
        assertThat(sample().afterAccepted(entries(20)).keys())
                .contains("P03@B1.1.T.T")
                .doesNotContain("P01@B1.1.T.T");
        assertThat(entries(20).afterAccepted(sample()).keys())
                .contains("P03@B1.1.T.T")
                .doesNotContain("P01@B1.1.T.T");
        assertThat(entries(20)
                        .set("B1.1.T.T", Marker.CON)
                        .afterAccepted(entries(20))
                        .keys())
                .contains("P03@B1.1.T.T");
        assertThat(entries(20)
                        .set("B1.1.T.T", Marker.CON)
                        .afterAccepted(entries(20).set("B1.1.T.T", Marker.CON))
                        .keys())
                .doesNotContain("P03@B1.1.T.T");
        assertThat(SampleReturn.nil().afterAccepted(entries(50)).keys()).containsExactly("P03@B1.1.T.T", "P03@B2.T.T");
    }

    @Test
    void p04_a_return_that_repeats_the_last_one_is_asked_about() {
        assertThat(many(0).afterAccepted(many(0)).keys()).contains("P04@");
        assertThat(many(1).afterAccepted(many(0)).keys()).doesNotContain("P04@");
        assertThat(entries(10).afterAccepted(entries(10)).keys()).doesNotContain("P04@");
    }

    @Test
    void p06_new_and_lost_citizenships_are_told() {
        SampleReturn now = entries(30).set("B2.01.AREA", "LAO");
        assertThat(now.afterAccepted(entries(30)).keys()).containsExactly("P06@B2.01.AREA", "P06L@B2.OTH.T");
        assertThat(entries(30).afterAccepted(entries(30)).keys()).isEmpty();
        assertThat(now.set("B2.01.T", Marker.NAV).afterAccepted(entries(30)).keys())
                .contains("P06L@B2.OTH.T")
                .doesNotContain("P06@B2.01.AREA");
    }

    @Test
    void p07_a_route_of_last_time_is_told_of() {
        SampleReturn last = sample().set("E1.01.ID", "KHM-001").set("E1.02.ID", "KHM-002");
        assertThat(sample().afterAccepted(last).keys()).contains("P07@E2.01.ID", "P07@E2.02.ID");
        assertThat(sample().set("E1.04.ID", "KHM-001")
                        .set("E2.01.ID", "KHM-002")
                        .afterAccepted(last)
                        .keys())
                .doesNotContain("P07@E2.01.ID", "P07@E2.02.ID");
        assertThat(SampleReturn.nil().afterAccepted(last).keys()).doesNotContain("P07@E2.01.ID");
    }

    @Test
    void p08_a_fee_that_more_than_doubles_or_halves_is_asked_about() {
        SampleReturn last = ChecksTest.fee();
        assertThat(fee(24000).afterAccepted(last).keys()).isEmpty();
        assertThat(fee(24001).afterAccepted(last).keys()).containsExactly("P08@F1.01.TYPICAL");
        assertThat(fee(5999).afterAccepted(last).keys()).containsExactly("P08@F1.01.TYPICAL");
        assertThat(fee(24001).set("F1.01.CURRENCY", "KHR").afterAccepted(last).keys())
                .isEmpty();
        assertThat(ChecksTest.fee()
                        .set("F1.01.TYPICAL", Marker.NAV)
                        .afterAccepted(last)
                        .keys())
                .isEmpty();
    }

    @Test
    void p09_another_way_of_counting_is_a_break_in_series() {
        SampleReturn now = sample().set("M.B4.UNIT", "DEC");
        assertThat(now.keys()).isEmpty();
        assertThat(now.afterAccepted(sample()).keys()).containsExactly("P09@M.B4.UNIT");
        assertThat(now.set("M.B4.BREAK", "Decisions are counted now.").keys()).isEmpty();
        assertThat(now.clear("M.B4.BREAK")
                        .set("B4.1.T.FLAG", "B")
                        .note("01", "B4.1.T", "Decisions are counted now.")
                        .keys())
                .isEmpty();
    }

    private static SampleReturn sample() {
        return SampleReturn.inOrder();
    }

    private static SampleReturn entries(long count) {
        return sample().entries(count);
    }

    private static SampleReturn fee(long typical) {
        return ChecksTest.fee().set("F1.01.TYPICAL", typical);
    }

    /** Thirty figures of fraudulent documents, all of them higher by the same number. */
    private static SampleReturn many(int more) {
        SampleReturn documents = sample();
        String[] types = {"PASS", "VISA", "RESP", "IDC", "STMP"};
        String[] frauds = {"CNT", "FRG", "BLK", "FOG", "IMP", "PSE"};
        for (String type : types) {
            for (String fraud : frauds) {
                documents.set("G3." + type + "." + fraud, 7 + more);
            }
        }
        return documents;
    }
}
