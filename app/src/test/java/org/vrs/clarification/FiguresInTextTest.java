package org.vrs.clarification;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresInTextTest {

    private static final Set<String> NAMES = Set.of("B1.1", "B1.1.F.LT18", "V03", "2025-1");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "740021",
                "740,021",
                "740.021",
                "740 021",
                "740\u00a0021",
                "740\u202f021",
                "740'021",
                "740\u2019021",
                "7,40,021",
                "7 4 0 0 2 1",
                "740\u200b021",
                "\u0667\u0664\u0660\u066c\u0660\u0662\u0661",
                "\u096d\u096a\u0966\u0966\u0968\u0967",
                "\uff17\uff14\uff10\uff10\uff12\uff11",
                "\u2077\u2074\u2070\u2070\u00b2\u00b9",
                "\u2466\u2463\u24ea\u24ea\u2461\u2460",
                "x740021y",
                "+740021",
                "740.021 thousand",
                "0.740021 million",
                "740021 %"
            })
    void a_figure_is_found_in_every_way_to_write_it(String written) {
        assertThat(FiguresInText.of("You report " + written + " entries, why?", NAMES))
                .anySatisfy(
                        figure -> assertThat(figure.meanings()).contains(FiguresInText.same(new BigDecimal("740021"))));
    }

    @ParameterizedTest
    @CsvSource({"'12,5', 12.5", "12.50, 12.5", "62 %, 0.62", "62%, 62", "62 per cent, 62", "007, 7", "0, 0"})
    void decimals_and_percentages_mean_what_they_say(String written, BigDecimal meant) {
        assertThat(FiguresInText.of(written, NAMES))
                .singleElement()
                .satisfies(figure -> assertThat(figure.meanings()).contains(FiguresInText.same(meant)));
    }

    @Test
    void a_figure_in_thousands_does_not_mean_the_bare_number() {
        assertThat(FiguresInText.of("about 740 thousand", NAMES))
                .singleElement()
                .satisfies(figure -> assertThat(figure.meanings()).containsExactly(new BigDecimal("7.4E+5")));
    }

    @Test
    void names_of_tables_cells_rules_and_rounds_are_no_figures() {
        assertThat(FiguresInText.of("See B1.1, (B1.1.F.LT18) and rule V03 of 2025-1.", NAMES))
                .isEmpty();
        assertThat(FiguresInText.of("See B1.2", NAMES)).isNotEmpty();
    }

    @Test
    void each_figure_of_a_list_is_one_of_its_own() {
        assertThat(FiguresInText.of("44, 40 and 17; then\n9", NAMES))
                .extracting(FiguresInText.Figure::text)
                .containsExactly("44", "40", "17", "9");
    }
}
