package org.vrs.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.vrs.participant.ParticipantCode;

/** Where a rehearsal leaves its files. A file is there whole or not at all, whenever the program stops. */
final class Folder {

    private static final String OWN = ".rehearsal";

    private final Path root;

    Folder(Path root) {
        this.root = root;
    }

    Path root() {
        return root;
    }

    Path issued(ParticipantCode participant) {
        return root.resolve("issued").resolve(participant + ".xlsx");
    }

    Path filled(ParticipantCode participant, int version) {
        return root.resolve("filled").resolve(participant + "-v" + version + ".xlsx");
    }

    Path receipt(ParticipantCode participant, int version) {
        return root.resolve("receipts").resolve(participant + "-v" + version + ".json");
    }

    Path mail(String name) {
        return root.resolve("mails").resolve(name + ".eml");
    }

    Path report() {
        return root.resolve("report").resolve("regional-report.pdf");
    }

    Path access() {
        return root.resolve("access.csv");
    }

    Path summary() {
        return root.resolve("summary.json");
    }

    /** Seed and number of participants, for {@code --resume}. */
    Path order() {
        return root.resolve(OWN).resolve("order.properties");
    }

    /** The throw-away database. */
    Path database() {
        return root.resolve(OWN);
    }

    /** One look at all pairs, before it becomes part of access.csv. */
    Path look(String step) {
        return root.resolve(OWN).resolve("access").resolve(step + ".csv");
    }

    List<Path> receipts() {
        return list(root.resolve("receipts"));
    }

    List<Path> looks() {
        return list(root.resolve(OWN).resolve("access"));
    }

    /** Finished files only, in the order of their names. */
    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.getFileName().toString().endsWith(".part"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether nothing was made here; a rehearsal that was stopped before its first note counts as nothing. */
    boolean isUntouched() {
        return Files.notExists(order()) && list(root).stream().allMatch(file -> file.equals(database()));
    }

    void write(Path file, byte[] content) {
        try {
            Files.createDirectories(file.resolveSibling("."));
            Path part = file.resolveSibling(file.getFileName() + ".part");
            Files.write(part, content);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Path file, String content) {
        write(file, content.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> lines(Path file) {
        return new String(read(file), StandardCharsets.UTF_8).lines().toList();
    }
}
