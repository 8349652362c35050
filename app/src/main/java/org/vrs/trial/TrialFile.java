package org.vrs.trial;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.vrs.export.TableFile;

/** Who is caught by a trial, as a file for a spreadsheet in which no cell can act as a formula. */
final class TrialFile {

    private static final List<String> HEADINGS = List.of(
            "round", "participant", "version", "accepted", "change", "severity", "cell", "place", "found", "expected");

    private TrialFile() {}

    static byte[] of(Trial trial) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            TableFile file = TableFile.csv(out, HEADINGS);
            for (Caught caught : Objects.requireNonNullElse(trial.lines(), List.<Caught>of())) {
                file.row(row(caught));
            }
            file.finish(List.of(
                    new TableFile.Fact("rule", trial.text()),
                    new TableFile.Fact("returns", String.valueOf(trial.done() - trial.passedOver())),
                    new TableFile.Fact("state", trial.state().name())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static List<Object> row(Caught caught) {
        return Arrays.asList(
                caught.past().id().round().value(),
                caught.past().id().participant().value(),
                caught.past().version(),
                caught.past().accepted() ? "yes" : "no",
                caught.kind().name(),
                caught.finding().severity().name(),
                caught.cell(),
                caught.where(),
                caught.finding().found(),
                caught.finding().allowed());
    }
}
