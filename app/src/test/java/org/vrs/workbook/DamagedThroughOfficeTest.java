package org.vrs.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vrs.intake.Reading;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.workbook.Damage.Outcome;

/** After each kind of damage the workbook is opened and saved by LibreOffice: what was sure before must be sure after. */
class DamagedThroughOfficeTest {

    /** LibreOffice works out what was missing, so that a result is there afterwards. */
    private static final String WORKED_OUT = "A formula saved without its result";

    /** Programs name the same error differently. */
    private static final String GONE = "A formula whose cells are gone (#REF!)";

    private static final CellId GIRLS = CellId.valueOf("B1.1.F.LT18");

    @TempDir
    Path folder;

    @BeforeAll
    static void office() {
        LibreOffice.require();
    }

    @Test
    void what_was_sure_before_is_sure_after() throws Exception {
        List<Damage> kinds = DamagedWorkbooksTest.KINDS.stream()
                .filter(damage -> damage.outcome() != Outcome.REFUSED)
                .toList();
        List<Path> files = new ArrayList<>();
        for (Damage damage : kinds) {
            files.add(Files.write(folder.resolve("d%02d.xlsx".formatted(files.size())), damage.file()));
        }
        List<byte[]> saved = new LibreOffice(folder).saved(files);
        assertThat(saved).hasSameSizeAs(kinds);
        SoftAssertions all = new SoftAssertions();
        for (int i = 0; i < kinds.size(); i++) {
            Damage damage = kinds.get(i);
            Reading after = Sample.read(saved.get(i), Damage.FORM);
            if (damage.name().equals(WORKED_OUT)) {
                all.assertThat(after.answers().text(GIRLS.value()))
                        .as(damage.name())
                        .isEqualTo("42");
            } else if (damage.name().equals(GONE)) {
                all.assertThat(after.answers().with(GIRLS, null)).isEqualTo(Damage.without(GIRLS.value()));
                all.assertThat(after.notes()).anyMatch(note -> GIRLS.equals(note.cell()));
            } else {
                all.assertThat(after.answers()).as(damage.name()).isEqualTo(damage.answers());
            }
        }
        all.assertAll();
    }

    @Test
    void the_whole_form_with_last_figures_gives_no_note_after_it() throws Exception {
        Questionnaire real = Sample.real();
        byte[] issued = Sample.form(real).issue(Sample.issue(real), Sample.filling(real, new Random(5), 0.5));
        Answers filling = Sample.filling(real, new Random(6), 0.3);
        Path file = Files.write(folder.resolve("real.xlsx"), WorkbookFiller.fill(issued, filling));
        Reading after = Sample.read(new LibreOffice(folder).saved(List.of(file)).get(0), real);
        assertThat(after.answers()).isEqualTo(Sample.withLocked(real, filling));
        assertThat(after.notes()).isEmpty();
    }
}
