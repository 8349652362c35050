package org.vrs.typed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.vrs.ooxml.RawCell;
import org.vrs.ooxml.SharedParts;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.CellType;
import org.vrs.questionnaire.Column;
import org.vrs.workbook.Sample;

/** Numbers and days as people of many countries write them; the table is {@code variants.tsv}. */
class VariantsTest {

    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");
    private static final List<Variant> VARIANTS = variants();
    private final Understanding understanding =
            new Understanding(Sample.SMALL, List.of(Sample.SMALL.texts(Locale.ENGLISH)), false);

    private record Variant(CellType type, String text, String meaning) {}

    @Test
    void what_means_one_thing_is_understood() {
        List<Variant> clear = of(true);
        List<Variant> not = clear.stream()
                .filter(variant -> result(variant).answer().isEmpty())
                .toList();
        System.out.printf(
                Locale.ROOT,
                "variants: %d of %d understood (%.1f %%)%n",
                clear.size() - not.size(),
                clear.size(),
                100.0 - 100.0 * not.size() / clear.size());
        assertThat(clear).hasSizeGreaterThan(400);
        assertThat(not).as("%s of %s", not.size(), clear.size()).hasSizeLessThanOrEqualTo(clear.size() / 20);
    }

    @Test
    void nothing_is_misunderstood() {
        for (Variant variant : VARIANTS) {
            String expected = variant.meaning().matches("[?!]") ? "" : variant.meaning();
            assertThat(result(variant).answer().map(Answer::text).map(VariantsTest::plain))
                    .as(variant.toString())
                    .satisfiesAnyOf(
                            answer -> assertThat(answer).isEmpty(),
                            answer -> assertThat(answer).contains(expected));
        }
    }

    @Test
    void what_could_mean_two_things_is_asked_about_with_both() {
        assertThat(of(false).stream().filter(variant -> variant.meaning().equals("?")))
                .hasSizeGreaterThan(20)
                .allSatisfy(variant -> {
                    assertThat(result(variant).rule()).isEqualTo("V03A");
                    assertThat(result(variant).allowed().split(" / ")).hasSize(2);
                });
    }

    @Test
    void what_means_nothing_that_is_known_is_said_to() {
        assertThat(of(false).stream().filter(variant -> variant.meaning().equals("!")))
                .hasSizeGreaterThan(20)
                .allSatisfy(variant -> assertThat(result(variant).rule()).isIn("V03", "V11"));
    }

    @Test
    void every_change_of_form_is_noted() {
        assertThat(of(true).stream()
                        .map(this::result)
                        .filter(result -> result.answer().isPresent()))
                .allMatch(Understanding.Result::changed);
    }

    private Understanding.Result result(Variant variant) {
        RawCell cell = new RawCell(RawCell.Kind.TEXT, variant.text(), SharedParts.Shows.NUMBER, false);
        return understanding.of(cell, new Column("N", variant.type(), null, false, 0));
    }

    private static List<Variant> of(boolean clear) {
        return VARIANTS.stream()
                .filter(variant -> clear != variant.meaning().matches("[?!]"))
                .toList();
    }

    private static String plain(String number) {
        return number.matches("-?[0-9]+\\.[0-9]+")
                ? new java.math.BigDecimal(number).stripTrailingZeros().toPlainString()
                : number;
    }

    private static List<Variant> variants() {
        List<Variant> variants = new ArrayList<>();
        try (InputStream table = Objects.requireNonNull(VariantsTest.class.getResourceAsStream("variants.tsv"))) {
            for (String line : new String(table.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (!line.startsWith("#")) {
                    String[] cells = line.split("\t");
                    String text = ESCAPE.matcher(cells[1].substring(1, cells[1].length() - 1))
                            .replaceAll(escape -> String.valueOf((char) Integer.parseInt(escape.group(1), 16))
                                    .replace("\\", "\\\\"));
                    variants.add(new Variant(CellType.valueOf(cells[0]), text, cells[2]));
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return variants;
    }
}
