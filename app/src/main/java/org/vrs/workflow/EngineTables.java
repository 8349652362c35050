package org.vrs.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Creates the engine's tables from the scripts that ship with it, in utf8mb4: the engine's own MySQL scripts say utf8mb3,
 * which cannot hold every character (docs/why/0004). Runs first, so that every later table is utf8mb4 too.
 */
@Component
final class EngineTables implements JavaMigration {

    private static final List<String> PARTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("1");
    }

    @Override
    public String getDescription() {
        return "engine tables";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException, IOException {
        Connection connection = context.getConnection();
        boolean mysql = !connection.getMetaData().getDatabaseProductName().equals("H2");
        try (Statement statement = connection.createStatement()) {
            if (mysql) {
                statement.execute(
                        "alter database `" + connection.getCatalog() + "` character set utf8mb4 collate utf8mb4_bin");
            }
            for (String part : PARTS) {
                for (String sql : script(mysql ? "mysql" : "h2", part).split(";")) {
                    if (!sql.isBlank()) {
                        statement.execute(utf8mb4(sql));
                    }
                }
            }
        }
    }

    private static String script(String database, String part) throws IOException {
        String path = "/org/camunda/bpm/engine/db/create/activiti." + database + ".create." + part + ".sql";
        try (InputStream in = EngineTables.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IOException("The engine does not ship " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^\\s*--.*$", "");
        }
    }

    private static String utf8mb4(String sql) {
        return sql.replaceAll("(?i)CHARSET=utf8\\b", "CHARSET=utf8mb4")
                .replaceAll("(?i)COLLATE[ =]utf8_bin", "COLLATE utf8mb4_bin");
    }
}
