package org.vrs.signoff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vrs.participant.ParticipantCode;
import org.vrs.signoff.Deputy.State;
import org.vrs.submission.SubmissionTable;
import org.vrs.user.UserId;

/** The rows of {@code sign_off_deputy}. */
@Repository
class DeputyTable {

    private final JdbcClient sql;

    DeputyTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Deputy deputy, Instant at) {
        sql.sql("""
                        insert into sign_off_deputy (participant, authority, deputy, from_day, until_day, named_at)
                        values (:participant, :authority, :deputy, :from, :until, :at)
                        """)
                .param("participant", deputy.participant().value())
                .param("authority", deputy.authority().value())
                .param("deputy", deputy.deputy().value())
                .param("from", deputy.from())
                .param("until", deputy.until())
                .param("at", SubmissionTable.utc(at))
                .update();
    }

    /** Ends a deputyship; false where there is none of that number for the participant that has not ended. */
    boolean end(ParticipantCode participant, long id, Instant at) {
        return sql.sql("""
                                update sign_off_deputy set ended_at = :at
                                where id = :id and participant = :participant and ended_at is null
                                """)
                        .param("at", SubmissionTable.utc(at))
                        .param("id", id)
                        .param("participant", participant.value())
                        .update()
                > 0;
    }

    /** All that were ever named for a participant, newest first. @param today where it lives */
    List<Deputy> of(ParticipantCode participant, LocalDate today) {
        return sql.sql("select * from sign_off_deputy where participant = :participant order by id desc")
                .param("participant", participant.value())
                .query((row, n) -> {
                    LocalDate from = row.getObject("from_day", LocalDate.class);
                    LocalDate until = row.getObject("until_day", LocalDate.class);
                    boolean ended = row.getObject("ended_at") != null;
                    return new Deputy(
                            row.getLong("id"),
                            participant,
                            UserId.valueOf(row.getString("authority")),
                            UserId.valueOf(row.getString("deputy")),
                            from,
                            until,
                            ended ? State.ENDED : state(from, until, today));
                })
                .list();
    }

    private static State state(LocalDate from, LocalDate until, LocalDate today) {
        return today.isBefore(from) ? State.AHEAD : today.isAfter(until) ? State.PAST : State.NOW;
    }
}
