package org.vrs.explanation;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrs.access.Access;
import org.vrs.access.Verb;
import org.vrs.explanation.ExplanationTable.Row;
import org.vrs.participant.ParticipantCode;
import org.vrs.round.RoundId;
import org.vrs.user.User;

/**
 * Remembers what a participant said about a warning, so that it need not be written anew in the next version or the next
 * round. Nothing is ever put beside a finding from here: the screens offer it, and somebody of the participant keeps it.
 */
@Service
public class Explanations {

    private final ExplanationTable table;
    private final Access access;
    private final Clock clock;

    Explanations(ExplanationTable table, Access access, Clock clock) {
        this.table = table;
        this.access = access;
        this.clock = clock;
    }

    /**
     * What was said last about each finding, in the round of the findings or one before it: the participant's own matter and
     * the secretariat's.
     *
     * @return in the order of the findings; empty where nothing was ever said
     */
    public List<Optional<Explained>> of(Found found) {
        access.require(Verb.SEE_OWN_SUBMISSION, found.participant());
        if (found.findings().isEmpty()) {
            return List.of();
        }
        Map<String, Row> last = last(found.participant(), found.round());
        return SeriesPlace.of(found).stream()
                .map(place ->
                        Optional.ofNullable(last.get(place.key())).map(row -> explained(row, place, found.round())))
                .toList();
    }

    private static Explained explained(Row row, SeriesPlace now, RoundId round) {
        Changed changed =
                Changed.between(row.evidence(), now.evidence(), row.round().equals(round));
        return new Explained(
                row.words(), row.round(), row.since(), row.at(), row.by(), row.seen(), now.seen(), changed);
    }

    /**
     * Remembers words about findings, instead of what the same round had said about them.
     *
     * @param words by the finding's index in the list; null takes them back
     */
    @Transactional
    public void remember(Found found, Map<Integer, @Nullable String> words) {
        User user = access.require(Verb.EXPLAIN, found.participant());
        Map<String, Row> last = last(found.participant(), found.round());
        List<SeriesPlace> places = SeriesPlace.of(found);
        words.forEach((index, text) -> {
            SeriesPlace place = places.get(index);
            @Nullable Row before = last.get(place.key());
            if (text == null) {
                table.delete(found.participant(), place.key(), found.round());
            } else {
                RoundId since = before != null && before.words().equals(text) ? before.since() : found.round();
                String by = user.id().value();
                Row row = new Row(
                        place.key(), found.round(), since, text, place.seen(), place.evidence(), clock.instant(), by);
                table.replace(found.participant(), place, row);
            }
        });
    }

    /** The newest words about each place, those of later rounds left out. */
    private Map<String, Row> last(ParticipantCode participant, RoundId round) {
        Map<String, Row> last = new HashMap<>();
        for (Row row : table.of(participant)) {
            if (row.round().compareTo(round) <= 0) {
                last.merge(row.key(), row, (one, other) -> one.round().compareTo(other.round()) >= 0 ? one : other);
            }
        }
        return last;
    }
}
