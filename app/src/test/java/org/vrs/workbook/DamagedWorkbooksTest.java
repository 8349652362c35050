package org.vrs.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.vrs.intake.ReadNote;
import org.vrs.intake.Reading;
import org.vrs.ooxml.Refusal;
import org.vrs.questionnaire.Severity;
import org.vrs.workbook.Damage.Outcome;

/** Each kind of damage is repaired, listed or refused, as docs/reference/damaged-workbooks.md says. */
class DamagedWorkbooksTest {

    private static final Path PAGE = Path.of("../docs/reference/damaged-workbooks.md");
    private static final String TABLE = "| What was done | Outcome | What the reader does |\n|---|---|---|\n";

    static final List<Damage> KINDS = Stream.of(
                    TableDamage.rows(),
                    TableDamage.columns(),
                    TableDamage.cells(),
                    BookDamage.sheets(),
                    BookDamage.names(),
                    BookDamage.locked(),
                    ValueDamage.typed(),
                    ValueDamage.saved(),
                    BookDamage.identity())
            .flatMap(List::stream)
            .toList();

    @Test
    void there_are_at_least_fifty_kinds_and_none_is_there_twice() {
        assertThat(KINDS).extracting(Damage::name).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(50);
    }

    @TestFactory
    Stream<DynamicTest> each_kind_ends_as_the_page_says() {
        return KINDS.stream().map(damage -> DynamicTest.dynamicTest(damage.name(), () -> check(damage)));
    }

    private static void check(Damage damage) throws Exception {
        if (damage.outcome() == Outcome.REFUSED) {
            Refusal refusal = catchThrowableOfType(Refusal.class, () -> Sample.read(damage.file(), Damage.FORM));
            assertThat(refusal).isNotNull();
            assertThat(refusal.reason()).isEqualTo(damage.reason());
            return;
        }
        Reading reading = Sample.read(damage.file(), Damage.FORM);
        assertThat(reading.answers()).isEqualTo(damage.answers());
        assertThat(reading.notes().stream().map(ReadNote::rule).distinct())
                .containsExactlyInAnyOrderElementsOf(damage.rules());
        if (damage.outcome() == Outcome.REPAIRED) {
            assertThat(reading.notes()).extracting(ReadNote::severity).doesNotContain(Severity.ERROR);
        } else {
            assertThat(reading.notes()).isNotEmpty();
        }
    }

    @Test
    void the_page_holds_the_same_table() throws Exception {
        StringBuilder table = new StringBuilder(TABLE);
        for (Damage damage : KINDS) {
            table.append("| %s | %s | %s |\n"
                    .formatted(damage.name(), damage.outcome().name().toLowerCase(Locale.ROOT), damage.how()));
        }
        String page = Files.exists(PAGE) ? Files.readString(PAGE) : TABLE;
        int start = page.indexOf(TABLE);
        String found = page.substring(start, end(page, start));
        if (Boolean.getBoolean("vrs.write.docs")) {
            Files.writeString(PAGE, page.replace(found, table));
        } else {
            assertThat(found)
                    .as("run with -Dvrs.write.docs=true to write it anew")
                    .isEqualTo(table.toString());
        }
    }

    private static int end(String page, int start) {
        int end = page.indexOf("\n\n", start);
        return end < 0 ? page.length() : end + 1;
    }
}
