package org.vrs.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;

/**
 * What a rehearsal on the embedded database left behind: everything in which two of them with the same seed agree, whether
 * they were disturbed or not.
 *
 * @param facts each file, each mail, each row of a table of ours (the audit trail and the outbox among them), how often each
 *     case came through each element of its model, and what the engine still holds
 */
record Outcome(List<String> facts) {

    /** The report is a new file each time, as every PDF carries an identifier of its own. */
    private static final Set<String> DRAWN_ANEW = Set.of("REGIONAL_REPORT.PDF", "REGIONAL_REPORT.SHA256");

    /**
     * What follows from numbers that the database gives out, of which it leaves some out when it is killed. Two rows that
     * agree in everything else are still two.
     */
    private static final Set<String> GIVEN_OUT = Set.of(
            "DRAFT_CHANGE.BATCH",
            "DRAFT_CELL.BATCH",
            "OUTBOX_MESSAGE.OCCURRENCE",
            "OUTBOX_MESSAGE.MESSAGE_ID",
            "SIGN_OFF_END.SIGN_OFF_ID");

    private static final Set<String> HELD_BY_ENGINE =
            Set.of("ACT_RU_EXECUTION", "ACT_RU_TASK", "ACT_RU_INCIDENT", "ACT_RU_VARIABLE");

    static Outcome of(Path folder) {
        List<String> facts = new ArrayList<>();
        for (String name : List.of("issued", "filled", "receipts", "mails")) {
            facts.addAll(files(folder.resolve(name)));
        }
        Folder.lines(folder.resolve("access.csv")).forEach(line -> facts.add("access.csv: " + line));
        assertThat(folder.resolve("report/regional-report.pdf")).isNotEmptyFile();
        try (Connection database = database(folder)) {
            facts.addAll(rows(database));
            facts.addAll(walked(database));
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read what the rehearsal left", e);
        }
        return new Outcome(List.copyOf(facts));
    }

    private static Connection database(Path folder) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:h2:file:" + folder.resolve(".rehearsal/vrs").toAbsolutePath() + ";MODE=MySQL", "vrs", "");
    }

    void assertSameAs(Outcome undisturbed) {
        SoftAssertions.assertSoftly(both -> {
            both.assertThat(without(undisturbed.facts, facts))
                    .as("what was lost")
                    .isEmpty();
            both.assertThat(without(facts, undisturbed.facts))
                    .as("what is too much")
                    .isEmpty();
        });
    }

    /** As often as each is there: of two equal ones, one taken away leaves one. */
    private static List<String> without(List<String> from, List<String> taken) {
        Map<String, Integer> left = new TreeMap<>();
        from.forEach(fact -> left.merge(fact, 1, Integer::sum));
        taken.forEach(fact -> left.merge(fact, -1, Integer::sum));
        return left.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> files(Path folder) {
        try (Stream<Path> content = Files.list(folder)) {
            return content.map(Outcome::file).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A mail counts with its addresses, its subject and its text; not with its Message-ID, whose hash ends its name, nor with
     * the line between its parts, which carries the time at which the file was written and a number whose length decides
     * whether the head is folded before it.
     */
    private static String file(Path file) {
        String name = file.getParent().getFileName() + "/" + file.getFileName();
        byte[] content = Folder.read(file);
        if (name.endsWith(".xlsx")) {
            return name + ": checksum " + Arrays.hashCode(content);
        }
        String text = new String(content, StandardCharsets.UTF_8);
        return name.endsWith(".eml")
                ? name.replaceAll("-[0-9a-f]+[.]eml$", "") + ": "
                        + text.replaceAll("\\s+boundary=\"----=_Part_[0-9_.]+", " boundary=\"----=_Part")
                                .replaceAll("----=_Part_[0-9_.]+", "----=_Part")
                                .replaceAll("(?m)^Message-ID: .*$", "Message-ID")
                : name + ": " + text;
    }

    private static List<String> rows(Connection database) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet tables = database.getMetaData().getTables(null, "PUBLIC", "%", new String[] {"BASE TABLE"})) {
            while (tables.next()) {
                String table = tables.getString("TABLE_NAME");
                if (HELD_BY_ENGINE.contains(table) || !table.startsWith("ACT_") && !table.startsWith("flyway")) {
                    rows.addAll(rows(database, table));
                }
            }
        }
        return rows;
    }

    private static List<String> rows(Connection database, String table) throws SQLException {
        List<String> rows = new ArrayList<>();
        String columns = String.join(", ", telling(database.getMetaData(), table));
        try (var statement = database.createStatement();
                ResultSet result = statement.executeQuery("select " + columns + " from " + table)) {
            while (result.next()) {
                String row = table + row(result);
                if (!isLookOfDirector(row) && !(isFetching(row) && rows.contains(row))) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    /** Who is interrupted between fetching a workbook and uploading it fetches it once more, and the trail says so. */
    private static boolean isFetching(String row) {
        return row.startsWith("AUDIT_EVENT") && row.contains("ACTION=DOWNLOAD_WORKBOOK,");
    }

    private static Set<String> telling(DatabaseMetaData about, String table) throws SQLException {
        Set<String> names = new TreeSet<>();
        try (ResultSet columns = about.getColumns(null, "PUBLIC", table, "%")) {
            while (columns.next()) {
                String name = columns.getString("COLUMN_NAME");
                boolean numbered = columns.getString("IS_AUTOINCREMENT").equals("YES");
                String full = table + "." + name;
                if (!numbered && !DRAWN_ANEW.contains(full) && !GIVEN_OUT.contains(full)) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static String row(ResultSet result) throws SQLException {
        Map<String, String> values = new TreeMap<>();
        for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
            values.put(result.getMetaData().getColumnName(column), value(result.getObject(column)));
        }
        return values.toString();
    }

    private static String value(Object value) throws SQLException {
        if (value instanceof Blob blob) {
            return "checksum " + Arrays.hashCode(blob.getBytes(1, (int) blob.length()));
        }
        return value instanceof Clob clob ? clob.getSubString(1, (int) clob.length()) : String.valueOf(value);
    }

    /** The rehearsal fetches issued workbooks for its folder, at once or after an interruption later, and the trail says so. */
    private static boolean isLookOfDirector(String row) {
        return isFetching(row) && row.contains("ACTOR_ROLES=ROUND_MANAGER,");
    }

    private static List<String> walked(Connection database) throws SQLException {
        List<String> walked = new ArrayList<>();
        try (var statement = database.createStatement();
                ResultSet result = statement.executeQuery("""
                        select i.business_key_, a.act_id_, count(*) from act_hi_actinst a
                        join act_hi_procinst i on i.id_ = a.proc_inst_id_ group by i.business_key_, a.act_id_
                        """)) {
            while (result.next()) {
                walked.add(result.getString(1) + " through " + result.getString(2) + ", times: " + result.getInt(3));
            }
        }
        return walked;
    }

    /** Every step and timer of the models at which the engine goes on by itself, by its name there. */
    static Set<String> stepsOfEngine(Path folder) {
        try (Connection database = database(folder);
                var statement = database.createStatement();
                ResultSet result = statement.executeQuery("select act_id_ from act_ru_jobdef")) {
            Set<String> steps = new HashSet<>();
            while (result.next()) {
                steps.add(result.getString(1));
            }
            return steps;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read the models of the rehearsal", e);
        }
    }
}
