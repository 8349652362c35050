package org.vrs.participant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code participant}; migrations write them. */
@Component
class ParticipantTable {

    private static final String COLUMNS =
            "code, iso2, m49, display_name, kind, standing, sub_region, time_zone, language";

    private final JdbcClient jdbc;

    ParticipantTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Participant> find(ParticipantCode code) {
        return jdbc.sql("select " + COLUMNS + " from participant where code = :code")
                .param("code", code.value())
                .query(ParticipantTable::row)
                .optional();
    }

    List<Participant> all() {
        return jdbc.sql("select " + COLUMNS + " from participant order by display_name")
                .query(ParticipantTable::row)
                .list();
    }

    private static Participant row(ResultSet row, int number) throws SQLException {
        return new Participant(
                ParticipantCode.valueOf(row.getString("code")),
                row.getString("iso2"),
                row.getString("m49"),
                row.getString("display_name"),
                Participant.Kind.valueOf(row.getString("kind")),
                Participant.Status.valueOf(row.getString("standing")),
                row.getString("sub_region"),
                ZoneId.of(row.getString("time_zone")),
                Locale.forLanguageTag(row.getString("language")));
    }
}
