package org.vrs.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vrs.intake.WorkbookReader;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.Questionnaire;

/** Whatever is filled into the whole form comes back as it was, straight away and through LibreOffice. */
class ManyFillingsTest {

    private static final int FILLINGS = Integer.getInteger("vrs.fillings", 1_000);
    private static final int THROUGH_LIBREOFFICE = Integer.getInteger("vrs.fillings.libreoffice", 60);
    private static final int AT_ONCE = Math.min(60, THROUGH_LIBREOFFICE);

    private static final Questionnaire FORM = Sample.real();
    private static final WorkbookForm WORKBOOKS = Sample.form(FORM);
    private static final WorkbookReader READER = Sample.reader(FORM);

    @TempDir
    Path folder;

    private static Answers filling(int seed) {
        Random random = new Random(seed);
        return Sample.filling(FORM, random, random.nextDouble() * random.nextDouble());
    }

    private static byte[] workbook(Answers answers) {
        return WORKBOOKS.issue(Sample.issue(FORM), answers, answers);
    }

    @Test
    void many_fillings_are_read_back_without_a_changed_value() {
        List<Integer> changed = IntStream.range(0, FILLINGS)
                .parallel()
                .filter(seed -> {
                    Answers filling = filling(seed);
                    return !comesBack(workbook(filling), filling);
                })
                .boxed()
                .toList();
        assertThat(changed).isEmpty();
    }

    private static boolean comesBack(byte[] workbook, Answers filling) {
        try {
            return Sample.read(READER, workbook, Sample.expected(FORM))
                    .answers()
                    .equals(Sample.withLocked(FORM, filling));
        } catch (Exception e) {
            throw new IllegalStateException("Our own workbook was not read", e);
        }
    }

    @Test
    void fillings_opened_and_saved_by_libreoffice_are_read_back_without_a_changed_value() throws Exception {
        LibreOffice.require();
        LibreOffice office = new LibreOffice(folder);
        List<Integer> changed = new ArrayList<>();
        for (int first = 0; first < THROUGH_LIBREOFFICE; first += AT_ONCE) {
            List<Path> files = new ArrayList<>();
            int end = Math.min(first + AT_ONCE, THROUGH_LIBREOFFICE);
            for (int seed = first; seed < end; seed++) {
                files.add(Files.write(folder.resolve(seed + ".xlsx"), workbook(filling(seed))));
            }
            List<byte[]> saved = office.saved(files);
            for (int i = 0; i < files.size(); i++) {
                if (!comesBack(saved.get(i), filling(first + i))) {
                    changed.add(first + i);
                }
                Files.delete(files.get(i));
            }
        }
        assertThat(changed).isEmpty();
    }
}
