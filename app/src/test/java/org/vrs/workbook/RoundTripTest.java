package org.vrs.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vrs.intake.Reading;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.Questionnaire;

class RoundTripTest {

    @Test
    void three_hundred_fillings_of_the_sample_come_back_unchanged() throws Exception {
        byte[] issued = Sample.issued(Sample.SMALL);
        for (int seed = 0; seed < 300; seed++) {
            Answers filling = Sample.filling(Sample.SMALL, new Random(seed), 0.1 + 0.9 * (seed % 10) / 10);
            Reading reading = Sample.read(WorkbookFiller.fill(issued, filling), Sample.SMALL);
            assertThat(reading.answers()).as("seed " + seed).isEqualTo(Sample.withLocked(Sample.SMALL, filling));
            assertThat(reading.notes()).as("seed " + seed).isEmpty();
        }
    }

    @Test
    void fillings_of_the_real_form_come_back_unchanged() throws Exception {
        Questionnaire real = Sample.real();
        Answers last = Sample.filling(real, new Random(99), 0.7);
        byte[] issued = Sample.form(real).issue(Sample.issue(real), last);
        for (int seed = 0; seed < 12; seed++) {
            Answers filling = Sample.filling(real, new Random(seed), seed / 11.0);
            Reading reading = Sample.read(WorkbookFiller.fill(issued, filling), real);
            assertThat(reading.answers()).as("seed " + seed).isEqualTo(Sample.withLocked(real, filling));
            assertThat(reading.notes()).isEmpty();
        }
    }

    @Test
    void the_counts_of_each_sheet_add_up() throws Exception {
        Answers filling = Sample.filling(Sample.SMALL, new Random(5), 0.5);
        Reading reading = Sample.read(WorkbookFiller.fill(Sample.issued(Sample.SMALL), filling), Sample.SMALL);
        assertThat(reading.sheets())
                .allSatisfy(sheet -> assertThat(sheet.read() + sheet.empty() + sheet.notUnderstood())
                        .isEqualTo(sheet.expected()));
        assertThat(reading.sheets().stream().mapToInt(Reading.SheetCount::read).sum())
                .isEqualTo(filling.cells().size());
    }

    @Test
    void a_real_workbook_stays_small_with_and_without_last_figures() {
        Questionnaire real = Sample.real();
        WorkbookForm form = Sample.form(real);
        Answers filling = Sample.filling(real, new Random(1), 1);
        assertThat(form.issue(Sample.issue(real), null).length).isLessThan(300_000);
        assertThat(form.issue(Sample.issue(real), filling).length).isLessThan(300_000);
    }
}
