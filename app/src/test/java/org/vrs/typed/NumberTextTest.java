package org.vrs.typed;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12|12",
                " 12 |12",
                "1 234|1234",
                "1\u00a0234|1234",
                "1\u202f234\u202f567|1234567",
                "1,234|1234",
                "1,234,567|1234567",
                "'1''234'|1234",
                "\u0661\u0662\u0663|123",
                "\u0e51\u0e52|12",
                "\uff11\uff12|12",
                "-5|-5",
                "0|0"
            })
    void a_whole_number_is_understood(String text, BigDecimal number) {
        assertThat(NumberText.read(text.replace("''", "'"), true)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.234",
                "12,5",
                "12.5",
                "1,23",
                "1 23",
                "about 12",
                "12 persons",
                "-",
                "n.a.",
                "",
                "1e5",
                "0x1F",
                "1,234 567"
            })
    void a_doubtful_whole_number_is_not_guessed(String text) {
        assertThat(NumberText.read(text, true)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,234.50|1234.50",
                "1 234,5|1234.5",
                "12,5|12.5",
                "12.5|12.5",
                "1234.567|1234.567",
                "1,234,567|1234567"
            })
    void a_decimal_number_is_understood(String text, BigDecimal number) {
        assertThat(NumberText.read(text, false)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,234", "1.234", "1 234,567", "12 USD", "$5"})
    void a_decimal_number_with_two_readings_is_not_guessed(String text) {
        assertThat(NumberText.read(text, false)).isEmpty();
    }
}
