package org.vrs.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shape of ids is looked at sign by sign; here it is told by the pattern that the definition of ids gives. */
class CellIdTest {

    private static final Pattern SHAPE = Pattern.compile("[A-Z]{1,8}[0-9]{0,2}[a-z]?(\\.[A-Z0-9_]{1,12}){1,4}");
    private static final String SIGNS = "AZ09az__...- \u00c4\n";

    @ParameterizedTest
    @ValueSource(strings = {"B1.1.F.LT18", "B2.03.AREA", "X4.EMAIL", "ABCDEFGH12z.A_1", "A.1.2.3.ABCDEFGHIJKL"})
    void takesIds(String id) {
        assertThat(CellId.valueOf(id).value()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "A",
                "A.",
                ".A",
                "1.A",
                "a.A",
                "ABCDEFGHI.A",
                "A123.A",
                "A1ab.A",
                "A1aB.A",
                "A.a",
                "A..B",
                "A.B.",
                "A.1.2.3.4.5",
                "A.ABCDEFGHIJKLM",
                "A.B ",
                " A.B",
                "A.B\n",
                "A.\u00c4",
                "A.\u0661"
            })
    void refusesOtherTexts(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CellId.valueOf(text))
                .withMessageContaining("Not a cell id");
    }

    @Test
    void agreesWithThePattern() {
        Random random = new Random(7);
        int ids = 0;
        for (int i = 0; i < 200_000; i++) {
            StringBuilder text = new StringBuilder("A");
            for (int length = random.nextInt(14); length > 0; length--) {
                text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
            }
            boolean shaped = SHAPE.matcher(text).matches();
            assertThat(isTaken(text.toString())).as(text.toString()).isEqualTo(shaped);
            ids += shaped ? 1 : 0;
        }
        assertThat(ids).isGreaterThan(1_000);
    }

    private static boolean isTaken(String text) {
        try {
            CellId.valueOf(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
