package org.vrs.user;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.vrs.participant.ParticipantCode;

/** The rows of {@code user_account} and {@code user_role}. {@code sign_in} is the address while the account is open. */
@Component
class UserTable {

    private static final String SELECT = """
            select a.id, a.email, a.full_name, a.participant, a.ended_at, r.role_name
            from user_account a
            join user_role r on r.account = a.id
            """;

    private final JdbcClient jdbc;

    UserTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<User> find(UserId id) {
        return one(jdbc.sql(SELECT + "where a.id = :id").param("id", id.number()));
    }

    Optional<User> byEmail(String email) {
        return one(jdbc.sql(SELECT + "where a.sign_in = :email").param("email", email));
    }

    List<User> all() {
        return list(jdbc.sql(SELECT + "order by a.participant, a.full_name, a.id"));
    }

    boolean none() {
        return jdbc.sql("select count(*) from user_account").query(Long.class).single() == 0;
    }

    UserId insert(NewUser user, String passwordHash, String actor, Instant at) {
        var keys = new GeneratedKeyHolder();
        ParticipantCode participant = user.participant();
        jdbc.sql("""
                        insert into user_account
                            (email, sign_in, full_name, participant, password_hash, opened_at, opened_by, opened_reason)
                        values (:email, :email, :name, :participant, :hash, :at, :actor, :reason)
                        """)
                .param("email", user.email())
                .param("name", user.name())
                .param("participant", participant == null ? null : participant.value())
                .param("hash", passwordHash)
                .param("at", utc(at))
                .param("actor", actor)
                .param("reason", user.reason())
                .update(keys, "id");
        Number number = keys.getKey();
        if (number == null) {
            throw new IllegalStateException("The database gave no number to an account");
        }
        for (Role role : user.roles()) {
            jdbc.sql("insert into user_role (account, role_name) values (:account, :role)")
                    .param("account", number.longValue())
                    .param("role", role.name())
                    .update();
        }
        return UserId.of(number.longValue());
    }

    /** False when the account had ended already. */
    boolean end(UserId id, String actor, String reason, Instant at) {
        return jdbc.sql("""
                                update user_account
                                set sign_in = null, ended_at = :at, ended_by = :actor, ended_reason = :reason
                                where id = :id and ended_at is null
                                """)
                        .param("at", utc(at))
                        .param("actor", actor)
                        .param("reason", reason)
                        .param("id", id.number())
                        .update()
                == 1;
    }

    void setPassword(UserId id, String passwordHash) {
        jdbc.sql("update user_account set password_hash = :hash where id = :id and ended_at is null")
                .param("hash", passwordHash)
                .param("id", id.number())
                .update();
    }

    Optional<String> passwordOf(UserId id) {
        return jdbc.sql("select password_hash from user_account where id = :id and ended_at is null")
                .param("id", id.number())
                .query(String.class)
                .optional();
    }

    private static Optional<User> one(JdbcClient.StatementSpec statement) {
        return list(statement).stream().findFirst();
    }

    private static List<User> list(JdbcClient.StatementSpec statement) {
        Map<Long, User> users = new LinkedHashMap<>();
        statement.query(row -> {
            User user = row(row);
            users.merge(user.id().number(), user, UserTable::together);
        });
        return new ArrayList<>(users.values());
    }

    private static User together(User one, User same) {
        Set<Role> roles = EnumSet.copyOf(one.roles());
        roles.addAll(same.roles());
        return new User(one.id(), one.email(), one.name(), one.participant(), roles, one.enabled());
    }

    private static User row(ResultSet row) throws SQLException {
        @Nullable String participant = row.getString("participant");
        return new User(
                UserId.of(row.getLong("id")),
                row.getString("email"),
                row.getString("full_name"),
                participant == null ? null : ParticipantCode.valueOf(participant),
                Set.of(Role.valueOf(row.getString("role_name"))),
                row.getObject("ended_at") == null);
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
