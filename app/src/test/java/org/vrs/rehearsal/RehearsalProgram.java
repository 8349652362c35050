package org.vrs.rehearsal;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vrs.Application;

/**
 * The program as a process of its own, for rehearsals that are killed. Its classes are packed first and the first run leaves
 * an archive of what the virtual machine made of them: each later start takes half the time.
 */
final class RehearsalProgram {

    /** The exit status of a program that was killed. */
    static final int KILLED = 137;

    private static final String PASSED = "Passed ";

    private final String classPath;
    private final Path archive;

    private RehearsalProgram(String classPath, Path archive) {
        this.classPath = classPath;
        this.archive = archive;
    }

    /** Archives are made of jars only: the folder with our classes becomes one. */
    static RehearsalProgram packIn(Path folder) throws IOException, URISyntaxException {
        Files.createDirectories(folder);
        Path ours = classes(Application.class);
        Path jar = folder.resolve("vrs.jar");
        pack(ours, jar);
        String others = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .collect(Collectors.joining(File.pathSeparator));
        return new RehearsalProgram(jar + File.pathSeparator + others, folder.resolve("vrs.jsa"));
    }

    private static Path classes(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static void pack(Path folder, Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream packed = new JarOutputStream(file);
                Stream<Path> content = Files.walk(folder)) {
            for (Path entry : content.filter(path -> !path.equals(folder)).toList()) {
                String name = folder.relativize(entry).toString().replace('\\', '/');
                packed.putNextEntry(new JarEntry(Files.isDirectory(entry) ? name + "/" : name));
                if (Files.isRegularFile(entry)) {
                    Files.copy(entry, packed);
                }
                packed.closeEntry();
            }
        }
    }

    /**
     * Rehearses, or goes on with the rehearsal that is there.
     *
     * @param haltAfter as in {@link HaltPoint}, or empty
     * @return the exit status
     */
    int rehearse(Path out, String haltAfter) throws IOException, InterruptedException {
        return start(out, haltAfter).waitFor();
    }

    /**
     * Kills it some milliseconds after it has passed some more moments at which something was committed.
     *
     * @return the exit status: {@link #KILLED} unless it had ended by itself
     */
    int rehearseAndKill(Path out, int moments, int millis) throws IOException, InterruptedException {
        int wanted = passed(out).size() + moments;
        Process process = start(out, "");
        while (process.isAlive() && passed(out).size() < wanted) {
            Thread.sleep(20);
        }
        Thread.sleep(millis);
        return process.destroyForcibly().waitFor();
    }

    /** Everything that was committed so far, one name for each. */
    List<String> passed(Path out) {
        if (Files.notExists(log(out))) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(log(out))) {
            return lines.filter(line -> line.contains(PASSED))
                    .map(line -> line.substring(line.lastIndexOf(PASSED) + PASSED.length()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path log(Path out) {
        return out.resolveSibling(out.getFileName() + ".log");
    }

    private Process start(Path out, String haltAfter) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                (Files.exists(archive) ? "-XX:SharedArchiveFile=" : "-XX:ArchiveClassesAtExit=") + archive,
                "-Dvrs.rehearsal.halt-after=" + haltAfter,
                "-cp",
                classPath,
                Application.class.getName(),
                RehearseCommand.NAME,
                "--participants=8",
                "--seed=7",
                "--logging.level." + HaltPoint.class.getName() + "=debug",
                "--out=" + out));
        if (Files.exists(out)) {
            command.add("--resume");
        }
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log(out).toFile()))
                .start();
    }
}
