package org.vrs.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class ChangeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10     | 11     | +10 %",
                "10     | 9      | -10 %",
                "4134   | 4134   | unchanged",
                "0      | 0      | unchanged",
                "4      | 4.00   | unchanged",
                "951    | 949    | -0.2 %",
                "4178   | 4179   | hardly changed",
                "1      | 51     | +5,000 %"
            })
    void a_figure_that_did_not_move_is_unchanged_and_one_that_hardly_did_is_not_plus_nothing(
            BigDecimal before, BigDecimal now, String words) {
        Text text = Change.of(before, now).words();

        assertThat(text).isNotNull();
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        assertThat(messages.getMessage(text.key(), text.args(), Locale.ENGLISH)).isEqualTo(words);
    }

    @Test
    void nothing_is_said_in_percent_of_zero() {
        assertThat(Change.of(BigDecimal.ZERO, BigDecimal.TEN).words()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"0, 500, false", "10, 25, false", "100, 151, true", "100, 150, false", "100, 40, true", "7, 7, false"})
    void a_change_is_large_by_more_than_half_and_by_twenty(BigDecimal before, BigDecimal now, boolean large) {
        assertThat(Change.of(before, now).large()).isEqualTo(large);
    }
}
