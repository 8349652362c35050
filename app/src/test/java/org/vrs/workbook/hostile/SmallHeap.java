package org.vrs.workbook.hostile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.vrs.intake.WorkbookReader;
import org.vrs.ooxml.Refusal;
import org.vrs.workbook.Sample;

/** Reads the files of a folder in a virtual machine of its own and prints why each was refused. */
final class SmallHeap {

    private SmallHeap() {}

    public static void main(String[] folder) throws Exception {
        List<Path> files;
        try (Stream<Path> all = Files.list(Path.of(folder[0]))) {
            files = all.sorted().toList();
        }
        WorkbookReader reader = new WorkbookReader(Sample.SEAL);
        for (Path file : files) {
            try {
                reader.read(file, Sample.expected(Sample.SMALL));
                System.out.println("READ");
            } catch (Refusal refusal) {
                System.out.println(refusal.reason());
            }
        }
    }
}
