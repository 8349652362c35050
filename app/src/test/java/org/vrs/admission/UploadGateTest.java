package org.vrs.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.vrs.participant.ParticipantCode;
import org.vrs.round.RoundId;
import org.vrs.submission.SubmissionId;
import org.vrs.testing.Sample;
import org.vrs.testing.VrsTest;
import org.vrs.workbook.Zip;
import org.vrs.workflow.WorkClock;

/** No number of files takes the program's time, memory or room. */
@VrsTest
@TestPropertySource(
        properties = {
            "vrs.uploads.per-day=3",
            "vrs.uploads.per-round=1MB",
            "vrs.uploads.readings=1",
            "vrs.uploads.patience=100ms"
        })
class UploadGateTest {

    @Autowired
    MockMvc browser;

    @Autowired
    Sample sample;

    @Autowired
    UploadGate gate;

    @Autowired
    WorkClock clock;

    @TempDir
    Path folder;

    private RoundId round;

    @BeforeEach
    void round() {
        round = sample.launch();
        clock.holdAt(Sample.NOW);
    }

    @AfterEach
    void next_day() {
        clock.holdAt(Sample.NOW.plus(Duration.ofDays(2)));
        gate.forget();
    }

    private SubmissionId of(ParticipantCode participant) {
        return SubmissionId.of(round, participant);
    }

    private ResultActions upload(SubmissionId id, byte[] file) throws Exception {
        return browser.perform(multipart("/submissions/" + id + "/upload")
                .file(new MockMultipartFile("file", "x.xlsx", null, file))
                .with(user(sample.focalPoint(id.participant()).id().value()))
                .with(csrf()));
    }

    @Test
    void so_many_files_a_day_are_read_and_the_answer_says_when_the_next_will_be() throws Exception {
        byte[] file = sample.workbook(of(Sample.KHM), Sample.clean().answers());
        upload(of(Sample.KHM), file).andExpect(status().is3xxRedirection());
        clock.holdAt(Sample.NOW.plus(Duration.ofHours(1)));
        upload(of(Sample.KHM), new byte[] {1}).andExpect(status().is(422));
        upload(of(Sample.KHM), file).andExpect(status().is3xxRedirection());
        for (int again = 0; again < 2; again++) {
            upload(of(Sample.KHM), file)
                    .andExpect(status().is(429))
                    .andExpect(header().string("Retry-After", String.valueOf(23 * 3_600)))
                    .andExpect(content().string(containsString("3 files were sent for your participant")))
                    .andExpect(content().string(containsString("2026-03-03 08:00 (Asia/Phnom_Penh)")));
        }
        upload(of(Sample.FJI), sample.workbook(of(Sample.FJI), Sample.clean().answers()))
                .andExpect(status().is3xxRedirection());
        clock.holdAt(Sample.NOW.plus(Duration.ofHours(24)).plusMillis(1));
        upload(of(Sample.KHM), file).andExpect(status().is3xxRedirection());
    }

    @Test
    void so_many_bytes_a_round_are_kept() throws Exception {
        byte[] noise = new byte[500_000];
        new Random(1).nextBytes(noise);
        byte[] large = Zip.of(sample.workbook(of(Sample.NZL), Sample.clean().answers()))
                .with("xl/media/noise.bin", noise)
                .bytes();
        upload(of(Sample.NZL), large).andExpect(status().is3xxRedirection());
        upload(of(Sample.NZL), large)
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("more than 1 MB in this round")));
    }

    @Test
    void who_comes_when_all_places_are_taken_is_told_to_try_again() throws Exception {
        Path file = Files.write(folder.resolve("x"), new byte[1]);
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<Boolean> reading = other.submit(() -> gate.admit(of(Sample.FJI), file, () -> {
                inside.countDown();
                return await(go);
            }));
            assertThat(await(inside)).isTrue();
            upload(of(Sample.KHM), new byte[] {1})
                    .andExpect(status().is(503))
                    .andExpect(header().string("Retry-After", "15"))
                    .andExpect(content().string(containsString("Too many files are being read")));
            go.countDown();
            assertThat(reading.get()).isTrue();
        } finally {
            other.shutdown();
        }
        upload(of(Sample.KHM), new byte[] {1}).andExpect(status().is(422));
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(20, java.util.concurrent.TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
