package org.vrs.rehearsal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.vrs.participant.ParticipantCode;
import org.vrs.rehearsal.figures.Chance;
import org.vrs.rehearsal.figures.Character;

/**
 * When simulated people do what: in office hours where they live, at the same moments each time the same round is played.
 * Pure, so that a play that was interrupted goes on as if it had not been.
 */
final class Timetable {

    private static final ZoneId SECRETARIAT = ZoneId.of("Asia/Bangkok");
    private static final int LAST_DAYS_KEPT_FREE = 26;

    private final Scene scene;
    private final Cast cast;

    Timetable(Scene scene, Cast cast) {
        this.scene = scene;
        this.cast = cast;
    }

    Instant download(ParticipantCode who, ZoneId zone) {
        LocalDate launch = LocalDate.ofInstant(scene.launch(), zone);
        return office(launch.plusDays(chance(who, "download").between(1, 9)), zone, who, "download");
    }

    /** The first version: in time, with some days to spare, except by those who are late. */
    Instant firstUpload(ParticipantCode who, ZoneId zone) {
        Chance chance = chance(who, "upload");
        LocalDate launch = LocalDate.ofInstant(scene.launch(), zone);
        int window = (int) ChronoUnit.DAYS.between(launch, scene.dueDate());
        LocalDate day = cast.of(who) == Character.LATE
                ? scene.dueDate().plusDays(chance.between(5, 12))
                : launch.plusDays(10 + chance.between(0, Math.max(0, window - LAST_DAYS_KEPT_FREE - 10)));
        return office(day, zone, who, "upload");
    }

    Instant nextUpload(ParticipantCode who, ZoneId zone, Instant since, int version) {
        return later(who, zone, since, "upload" + version, 2, 6);
    }

    /** Soon after: people do not leave the page before they have read what the checks say. */
    Instant explain(ParticipantCode who, Instant uploaded, int version) {
        return uploaded.plus(chance(who, "explain" + version).between(8, 20), ChronoUnit.MINUTES);
    }

    Instant submit(ParticipantCode who, Instant uploaded, int version) {
        return uploaded.plus(chance(who, "submit" + version).between(25, 55), ChronoUnit.MINUTES);
    }

    Instant signOff(ParticipantCode who, ZoneId zone, Instant since, int version) {
        return later(who, zone, since, "sign-off" + version, 1, 3);
    }

    Instant review(ParticipantCode who, Instant since, int version) {
        return later(who, SECRETARIAT, since, "review" + version, 1, 7);
    }

    Instant approve(ParticipantCode who, Instant since, int version) {
        return later(who, SECRETARIAT, since, "approve" + version, 1, 2);
    }

    /** When the last submission has come to its end. */
    Instant close(Instant since) {
        return atSecretariat(since, 2);
    }

    Instant approveReport(Instant since) {
        return atSecretariat(since, 3);
    }

    private static Instant atSecretariat(Instant since, int days) {
        return LocalDate.ofInstant(since, SECRETARIAT)
                .plusDays(days)
                .atTime(10, 0)
                .atZone(SECRETARIAT)
                .toInstant();
    }

    private Instant later(ParticipantCode who, ZoneId zone, Instant since, String what, int... days) {
        LocalDate day =
                LocalDate.ofInstant(since, zone).plusDays(chance(who, what).between(days[0], days[1]));
        return office(day, zone, who, what);
    }

    private Instant office(LocalDate day, ZoneId zone, ParticipantCode who, String what) {
        Chance chance = chance(who, what + " hour");
        LocalTime time = LocalTime.of(chance.between(9, 16), chance.between(0, 59), chance.between(0, 59));
        return day.atTime(time).atZone(zone).toInstant();
    }

    private Chance chance(ParticipantCode who, String what) {
        return Chance.of(scene.seed(), scene.year(), who, what);
    }
}
