package org.vrs.admission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.vrs.participant.Participants;
import org.vrs.problem.Problem;
import org.vrs.submission.SubmissionId;
import org.vrs.version.KeptFiles;

/**
 * Lets files in to be read: a few at a time, so that no number of them takes the program's memory; so many a day for each
 * participant, so that none takes all of its time; and as many bytes in a round as there is room for.
 */
@Component
class UploadGate {

    private static final Duration DAY = Duration.ofHours(24);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final UploadLimits limits;
    private final UploadAttemptTable attempts;
    private final List<KeptFiles> kept;
    private final Participants participants;
    private final Clock clock;
    private final Semaphore places;

    UploadGate(
            UploadLimits limits,
            UploadAttemptTable attempts,
            List<KeptFiles> kept,
            Participants participants,
            Clock clock) {
        this.limits = limits;
        this.attempts = attempts;
        this.kept = kept;
        this.participants = participants;
        this.clock = clock;
        this.places = new Semaphore(limits.readings(), true);
    }

    /**
     * Reads a file when it is its turn.
     *
     * @throws Problem 503 where too many files are read at the moment; 429 where the participant has sent too many today; 422
     *     where its files would take too much room
     */
    <T> T admit(SubmissionId id, Path file, Supplier<T> reading) {
        waitForPlace();
        try {
            requireRoom(id, file);
            count(id);
            return reading.get();
        } finally {
            places.release();
        }
    }

    private void waitForPlace() {
        try {
            if (places.tryAcquire(limits.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw Problem.later("upload.busy", limits.time());
    }

    private void requireRoom(SubmissionId id, Path file) {
        long all = size(file);
        for (KeptFiles files : kept) {
            all += files.keptBytes(id);
        }
        if (all > limits.perRound().toBytes()) {
            throw Problem.invalid("upload.no-room", limits.perRound().toMegabytes());
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read an upload", e);
        }
    }

    /** Written down first and counted then, so that two at once cannot both be the last one. */
    private void count(SubmissionId id) {
        Instant now = clock.instant();
        long attempt = attempts.insert(id, now);
        List<Instant> sent = attempts.newest(id.participant(), now.minus(DAY), limits.perDay() + 1);
        if (sent.size() > limits.perDay()) {
            attempts.delete(attempt);
            Instant free = sent.get(limits.perDay()).plus(DAY);
            throw Problem.tooMany("upload.too-many", Duration.between(now, free), limits.perDay(), shown(id, free));
        }
    }

    private String shown(SubmissionId id, Instant at) {
        ZoneId zone = participants.get(id.participant()).zone();
        return CLOCK.format(at.atZone(zone)) + " (" + zone.getId() + ")";
    }

    /** Forgets what no day counts any more. */
    @Scheduled(initialDelay = 3_600_000, fixedDelay = 3_600_000)
    void forget() {
        attempts.deleteBefore(clock.instant().minus(DAY));
    }
}
