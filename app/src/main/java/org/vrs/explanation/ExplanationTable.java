package org.vrs.explanation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vrs.participant.ParticipantCode;
import org.vrs.round.RoundId;
import org.vrs.validation.Evidence;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of {@code series_explanation}: the last words about one finding in each round. */
@Repository
class ExplanationTable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_PLACE = 200;
    private static final int LONGEST_FOUND = 500;
    private static final int LONGEST_ALLOWED = 1_000;

    private final JdbcClient sql;

    /** One row. */
    record Row(
            String key,
            RoundId round,
            RoundId since,
            String words,
            Seen seen,
            Evidence evidence,
            Instant at,
            String by) {}

    ExplanationTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** Everything a participant ever said, in no order. */
    List<Row> of(ParticipantCode participant) {
        return sql.sql("select * from series_explanation where participant = :participant")
                .param("participant", participant.value())
                .query(ExplanationTable::row)
                .list();
    }

    /** Writes the words of a round in the place of those that the same round had. */
    void replace(ParticipantCode participant, SeriesPlace place, Row row) {
        delete(participant, row.key(), row.round());
        String version = row.evidence().ruleVersion();
        sql.sql("""
                        insert into series_explanation (participant, place_key, round_id, rule_id, place, words, seen_found,
                            seen_allowed, since_round, said_at, said_by, rule_version, seen)
                        values (:participant, :key, :round, :rule, :place, :words, :found, :allowed, :since, :at, :by,
                            :version, :seen)
                        """)
                .param("participant", participant.value())
                .param("key", row.key())
                .param("round", row.round().value())
                .param("rule", place.rule())
                .param("place", cut(place.place(), LONGEST_PLACE))
                .param("words", row.words())
                .param("found", cut(row.seen().found(), LONGEST_FOUND))
                .param("allowed", cut(row.seen().allowed(), LONGEST_ALLOWED))
                .param("since", row.since().value())
                .param("at", LocalDateTime.ofInstant(row.at(), ZoneOffset.UTC))
                .param("by", row.by())
                .param("version", version.isEmpty() ? null : version)
                .param("seen", JSON.writeValueAsString(row.evidence().seen()))
                .update();
    }

    void delete(ParticipantCode participant, String key, RoundId round) {
        sql.sql("""
                        delete from series_explanation
                        where participant = :participant and place_key = :key and round_id = :round
                        """)
                .param("participant", participant.value())
                .param("key", key)
                .param("round", round.value())
                .update();
    }

    /** A long text is kept as its digest: it serves to be compared. */
    private static String cut(String text, int length) {
        return text.length() <= length ? text : Seen.digest(text);
    }

    private static Evidence evidence(@Nullable String version, @Nullable String seen) {
        return version == null || seen == null
                ? Evidence.NONE
                : new Evidence(version, JSON.readValue(seen, new TypeReference<Map<String, String>>() {}));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getString("place_key"),
                RoundId.valueOf(row.getString("round_id")),
                RoundId.valueOf(row.getString("since_round")),
                row.getString("words"),
                new Seen(row.getString("seen_found"), row.getString("seen_allowed")),
                evidence(row.getString("rule_version"), row.getString("seen")),
                row.getObject("said_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString("said_by"));
    }
}
