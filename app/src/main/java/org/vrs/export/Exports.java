package org.vrs.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vrs.audit.Audit;
import org.vrs.participant.ParticipantCode;
import org.vrs.participant.Participants;
import org.vrs.problem.Problem;
import org.vrs.questionnaire.Answers;
import org.vrs.review.Reservations;
import org.vrs.round.Questionnaires;
import org.vrs.round.Round;
import org.vrs.round.RoundId;
import org.vrs.round.Rounds;
import org.vrs.submission.SubmissionId;
import org.vrs.submission.Submissions;
import org.vrs.version.Acceptance;

/**
 * Writes the accepted returns of a round into one flat file, return by return. What is in it is decided where the shared
 * screens ask too, {@link Acceptance#visible} and {@link Acceptance#shared}: whose returns, and which sections of each.
 */
@Component
class Exports {

    private static final String EXPORT_DATA = "EXPORT_DATA";

    private final Acceptance acceptance;
    private final Reservations reservations;
    private final Submissions submissions;
    private final Rounds rounds;
    private final Participants participants;
    private final Questionnaires questionnaires;
    private final FactsOfFile facts;
    private final Audit audit;
    private final Clock clock;

    Exports(
            Acceptance acceptance,
            Reservations reservations,
            Submissions submissions,
            Rounds rounds,
            Participants participants,
            Questionnaires questionnaires,
            FactsOfFile facts,
            Audit audit,
            Clock clock) {
        this.acceptance = acceptance;
        this.reservations = reservations;
        this.submissions = submissions;
        this.rounds = rounds;
        this.participants = participants;
        this.questionnaires = questionnaires;
        this.facts = facts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Writes the file; that it was made is in the trail, and so is each return of others in it.
     *
     * @throws Problem 409 where the user sees no return of the round, whether there is one or not
     */
    void write(RoundId id, Format format, Locale locale, OutputStream out) throws IOException {
        Round round = rounds.get(id);
        List<ParticipantCode> owners = acceptance.visible(id);
        if (owners.isEmpty()) {
            audit.refuse(EXPORT_DATA, id.value(), null, format.name());
            throw Problem.conflict("export.nothing");
        }
        Instant now = clock.instant();
        DataRows rows = new DataRows(questionnaires.get(round.questionnaire()), locale);
        TableFile file = format.start(out);
        long written = 0;
        List<String> reserved = new ArrayList<>();
        for (ParticipantCode owner : owners) {
            DataRow.Return from = source(round, owner);
            written += write(rows, from, acceptance.shared(id, owner), file);
            if (!from.points().isEmpty()) {
                reserved.add(from.name());
            }
        }
        file.finish(facts.of(new FactsOfFile.Made(round, now, owners.size(), reserved, written), format, locale));
        audit.record(EXPORT_DATA, id.value(), Audit.DONE, null, format.name());
    }

    private static long write(DataRows rows, DataRow.Return from, Answers answers, TableFile file) throws IOException {
        Iterator<DataRow> next = rows.of(from, answers).iterator();
        long written = 0;
        while (next.hasNext()) {
            file.row(DataColumn.cells(next.next()));
            written++;
        }
        return written;
    }

    private DataRow.Return source(Round round, ParticipantCode owner) {
        Instant acceptedAt =
                submissions.status(SubmissionId.of(round.id(), owner)).acceptedAt();
        Optional<Acceptance.Score> score = acceptance.score(round.id(), owner);
        return new DataRow.Return(
                owner.value(),
                participants.get(owner).name(),
                round.id().value(),
                round.periodStart().toString(),
                round.periodEnd().toString(),
                acceptedAt == null
                        ? null
                        : acceptedAt.truncatedTo(ChronoUnit.SECONDS).toString(),
                score.map(Acceptance.Score::answeredPercent).orElse(null),
                score.map(Acceptance.Score::dataRatePercent).orElse(null),
                reservations.shared(round.id(), owner));
    }
}
