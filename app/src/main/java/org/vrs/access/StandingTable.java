package org.vrs.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vrs.access.Standing.State;
import org.vrs.participant.ParticipantCode;

/** The rows of {@code access_round}, {@code access_standing} and {@code access_restriction}. */
@Component
class StandingTable {

    private static final String ONE = " where round_id = :round and participant = :participant";

    private final JdbcClient jdbc;

    StandingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<ParticipantCode, Standing> of(String roundId) {
        Map<ParticipantCode, Map<String, Sharing>> restrictions = restrictions(roundId);
        Map<ParticipantCode, Standing> standings = new HashMap<>();
        jdbc.sql("""
                        select participant, standing, since, data_rate, nil_return, waived
                        from access_standing where round_id = :round
                        """).param("round", roundId).query(row -> {
            var participant = ParticipantCode.valueOf(row.getString("participant"));
            standings.put(participant, standing(row, restrictions.getOrDefault(participant, Map.of())));
        });
        return standings;
    }

    boolean published(String roundId) {
        return jdbc.sql("select count(*) from access_round where round_id = :round and published_at is not null")
                        .param("round", roundId)
                        .query(Long.class)
                        .single()
                == 1;
    }

    void ensureRound(String roundId) {
        if (count("select count(*) from access_round where round_id = :round", roundId) == 0) {
            jdbc.sql("insert into access_round (round_id) values (:round)")
                    .param("round", roundId)
                    .update();
        }
    }

    void ensureInvited(String roundId, ParticipantCode participant, Instant at) {
        if (one("select count(*) from access_standing" + ONE, roundId, participant)
                        .query(Long.class)
                        .single()
                == 0) {
            one("""
                            insert into access_standing
                                (round_id, participant, standing, since, data_rate, nil_return, waived)
                            values (:round, :participant, 'INVITED', :at, 0, false, false)
                            """, roundId, participant).param("at", utc(at)).update();
        }
    }

    void accept(Contribution contribution) {
        String roundId = contribution.roundId();
        ParticipantCode participant = contribution.participant();
        one("""
                        update access_standing
                        set standing = 'ACCEPTED', since = :at, data_rate = :rate, nil_return = :nil
                        """ + ONE, roundId, participant)
                .param("at", utc(contribution.at()))
                .param("rate", contribution.dataRatePercent())
                .param("nil", contribution.nil())
                .update();
        one("delete from access_restriction" + ONE, roundId, participant).update();
        contribution.sharing().forEach((section, sharing) -> {
            if (sharing != Sharing.ALL) {
                restrict(contribution, section, sharing);
            }
        });
    }

    /** False when the participant does not take part in the round. */
    boolean move(String roundId, ParticipantCode participant, State state, Instant at) {
        return one("update access_standing set standing = :state, since = :at" + ONE, roundId, participant)
                        .param("state", state.name())
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    /** False when the participant does not take part in the round. */
    boolean waive(String roundId, ParticipantCode participant, boolean waived) {
        return one("update access_standing set waived = :waived" + ONE, roundId, participant)
                        .param("waived", waived)
                        .update()
                == 1;
    }

    void publish(String roundId, Instant at) {
        jdbc.sql("update access_round set published_at = :at where round_id = :round and published_at is null")
                .param("at", utc(at))
                .param("round", roundId)
                .update();
    }

    private void restrict(Contribution contribution, String section, Sharing sharing) {
        one("""
                        insert into access_restriction (round_id, participant, section_code, sharing)
                        values (:round, :participant, :section, :sharing)
                        """, contribution.roundId(), contribution.participant())
                .param("section", section)
                .param("sharing", sharing.name())
                .update();
    }

    private Map<ParticipantCode, Map<String, Sharing>> restrictions(String roundId) {
        Map<ParticipantCode, Map<String, Sharing>> all = new HashMap<>();
        jdbc.sql("select participant, section_code, sharing from access_restriction where round_id = :round")
                .param("round", roundId)
                .query(row -> {
                    all.computeIfAbsent(ParticipantCode.valueOf(row.getString("participant")), code -> new HashMap<>())
                            .put(row.getString("section_code"), Sharing.valueOf(row.getString("sharing")));
                });
        return all;
    }

    private long count(String sql, String roundId) {
        return jdbc.sql(sql).param("round", roundId).query(Long.class).single();
    }

    private JdbcClient.StatementSpec one(String sql, String roundId, ParticipantCode participant) {
        return jdbc.sql(sql).param("round", roundId).param("participant", participant.value());
    }

    private static Standing standing(ResultSet row, Map<String, Sharing> restrictions) throws SQLException {
        return new Standing(
                State.valueOf(row.getString("standing")),
                row.getObject("since", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getInt("data_rate"),
                row.getBoolean("nil_return"),
                row.getBoolean("waived"),
                restrictions);
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
