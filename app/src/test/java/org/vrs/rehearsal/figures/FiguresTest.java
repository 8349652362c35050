package org.vrs.rehearsal.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.vrs.participant.ParticipantCode;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.QuestionnaireFiles;
import org.vrs.questionnaire.QuestionnaireId;
import org.vrs.questionnaire.Severity;
import org.vrs.rehearsal.figures.Figures.Occasion;
import org.vrs.validation.CheckInput;
import org.vrs.validation.Checks;
import org.vrs.validation.Finding;
import org.vrs.validation.Findings;
import org.vrs.validation.Period;

class FiguresTest {

    private static final Questionnaire FORM = QuestionnaireFiles.load(new QuestionnaireId("msrc", "1.0"));
    private static final Checks CHECKS = Checks.of(FORM);
    private static final int YEAR = 2025;

    /** From one island without a land border to the largest; one without a coast. */
    private static final List<String> PARTICIPANTS = List.of("NRU", "FJI", "NPL", "AUS", "KHM", "THA", "AFG", "USA");

    static Stream<Long> seeds() {
        return LongStream.range(0, 200).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_careful_person_makes_no_error_whatever_the_seed(long seed) {
        for (String participant : PARTICIPANTS) {
            Findings findings = check(seed, participant, Character.CAREFUL, 1);
            assertThat(findings.list()).as(participant).noneMatch(finding -> finding.severity() == Severity.ERROR);
            assertThat(findings.answeredPercent()).isEqualTo(100);
            assertThat(findings.dataRatePercent()).isGreaterThan(50);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_hasty_person_is_wrong_at_first_and_right_in_the_end(long seed) {
        for (String participant : PARTICIPANTS) {
            assertThat(errors(check(seed, participant, Character.HASTY, 1))).isNotEmpty();
            assertThat(errors(check(seed, participant, Character.HASTY, 2))).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void unusual_figures_raise_warnings_and_no_error(long seed) {
        for (String participant : PARTICIPANTS) {
            Findings findings = check(seed, participant, Character.UNUSUAL, 1);
            assertThat(errors(findings)).isEmpty();
            assertThat(findings.list()).anyMatch(finding -> finding.severity() == Severity.WARNING);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"NIL", "LATE", "RETURNED_BY_REVIEWER", "SENT_BACK_AT_HOME"})
    void whoever_reports_reports_without_errors(Character character) {
        for (int version = 1; version <= character.finalVersion(); version++) {
            assertThat(errors(check(7, "KHM", character, version))).isEmpty();
        }
    }

    @Test
    void the_same_seed_gives_the_same_figures_and_another_seed_others() {
        assertThat(figures(7, "KHM", Character.CAREFUL, 1)).isEqualTo(figures(7, "KHM", Character.CAREFUL, 1));
        assertThat(figures(8, "KHM", Character.CAREFUL, 1)).isNotEqualTo(figures(7, "KHM", Character.CAREFUL, 1));
    }

    @Test
    void a_corrected_version_differs_from_the_first() {
        assertThat(figures(7, "KHM", Character.SENT_BACK_AT_HOME, 2))
                .isNotEqualTo(figures(7, "KHM", Character.SENT_BACK_AT_HOME, 1));
    }

    @Test
    void a_nil_return_holds_no_figure_but_zero() {
        assertThat(figures(7, "KHM", Character.NIL, 1).number("B1.1.T.T").orElseThrow())
                .isZero();
    }

    private static Answers figures(long seed, String participant, Character character, int version) {
        return new Figures(FORM, seed).of(new Occasion(ParticipantCode.valueOf(participant), character, YEAR, version));
    }

    private static Findings check(long seed, String participant, Character character, int version) {
        Period period = new Period(LocalDate.of(YEAR, 1, 1), LocalDate.of(YEAR, 12, 31));
        return CHECKS.run(new CheckInput(figures(seed, participant, character, version), null, period, participant));
    }

    private static List<Finding> errors(Findings findings) {
        return findings.list().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }
}
