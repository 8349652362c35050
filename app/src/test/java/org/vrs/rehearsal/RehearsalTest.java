package org.vrs.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.vrs.round.RoundId;
import org.vrs.round.RoundStage;
import org.vrs.testing.VrsTest;
import org.vrs.workflow.WorkClock;

/** Eight characters play a whole round: every way through the model, on each database, with nobody else in it. */
@VrsTest
@TestPropertySource(properties = "vrs.test.context=rehearsal")
@DirtiesContext
class RehearsalTest {

    private static final int PARTICIPANTS = 8;

    @Autowired
    private Rehearsal rehearsal;

    @Autowired
    private Backstage backstage;

    @Autowired
    private WorkClock clock;

    @TempDir
    private Path folder;

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void a_round_ends_well_and_leaves_everything_in_the_folder() throws Exception {
        Protocol silent = new Protocol(new PrintStream(PrintStream.nullOutputStream()), false);

        List<String> wrong = rehearsal.run(new Folder(folder), 7, PARTICIPANTS, silent);

        assertThat(wrong).isEmpty();
        assertThat(backstage.round(RoundId.valueOf("2025-1")).orElseThrow().stage())
                .isEqualTo(RoundStage.PUBLISHED);
        assertThat(files("issued")).hasSize(PARTICIPANTS);
        assertThat(files("filled")).hasSize(10);
        assertThat(files("receipts")).hasSize(10);
        assertThat(files("mails")).hasSizeGreaterThan(80);
        assertThat(folder.resolve("report/regional-report.pdf")).isNotEmptyFile();
        assertThat(Files.readString(folder.resolve("summary.json")))
                .contains("\"ACCEPTED\" : 7", "\"NOT_REPORTED\" : 1")
                .contains(Arrays.stream(Deed.Kind.values())
                        .map(kind -> "\"" + Protocol.name(kind) + "\"")
                        .toList());
        List<String> access = Files.readAllLines(folder.resolve("access.csv"));
        assertThat(access)
                .hasSize(1 + 7 * 2 * PARTICIPANTS * (PARTICIPANTS - 1))
                .doesNotHaveDuplicates();
        assertThat(access)
                .filteredOn(row -> row.startsWith("007-") && row.contains("-after,") && row.endsWith(",true"))
                .hasSize(7 * 6);
    }

    private List<Path> files(String name) throws Exception {
        try (var files = Files.list(folder.resolve(name))) {
            return files.toList();
        }
    }
}
