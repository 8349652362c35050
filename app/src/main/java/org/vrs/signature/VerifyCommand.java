package org.vrs.signature;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code java -jar vrs.jar verify FILE}: whoever holds a receipt or a report checks it, without a server and without us. */
public final class VerifyCommand {

    /** The first argument that asks for it. */
    public static final String NAME = "verify";

    private static final int HOLDS = 0;
    private static final int DOES_NOT = 1;
    private static final int NOT_UNDERSTOOD = 2;

    /** A report of many pages has a few megabytes. */
    private static final long LARGEST = 200L << 20;

    private static final String HELP = """
            java -jar vrs.jar verify FILE [--key=KEY.pem]
              Says whether a receipt (PDF or JSON) or a regional report (PDF) is as it was signed.

              FILE   the file as it was downloaded; one that was printed to PDF or saved anew has no seal
              --key  the public key of the installation, from its address /signing-key.pem. Without it the key inside
                     the file is used: that shows whether the file is whole, and not who made it.

              Ends with 0 when all of it holds, 1 when something does not, 2 when the arguments cannot be used.
            """;

    /** What is shown of a statement, in this order. */
    private static final List<String> SHOWN = List.of(
            "kind",
            "receipt",
            "round",
            "participant",
            "version",
            "document",
            "state",
            "contentSha256",
            "answersSha256",
            "fileSha256",
            "form",
            "rules",
            "signOff",
            "issuedAt");

    private final PrintStream out;
    private final PrintStream err;

    VerifyCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /**
     * Runs it.
     *
     * @param arguments what follows {@value #NAME}
     * @return the exit code: 0 all holds, 1 something does not, 2 arguments that cannot be used
     */
    public static int run(List<String> arguments) {
        return new VerifyCommand(System.out, System.err).result(arguments);
    }

    int result(List<String> arguments) {
        if (arguments.contains("--help")) {
            out.print(HELP);
            return HOLDS;
        }
        String file = null;
        String keyFile = null;
        for (String argument : arguments) {
            if (argument.startsWith("--key=")) {
                keyFile = argument.substring("--key=".length());
            } else if (file == null && !argument.startsWith("--")) {
                file = argument;
            } else {
                return unusable("Unknown argument " + argument + ".");
            }
        }
        return file == null ? unusable("Name the file to check.") : check(file, keyFile);
    }

    private int check(String file, @Nullable String keyFile) {
        try {
            VerifyingKey key = keyFile == null
                    ? null
                    : VerifyingKey.ofPem(read(keyFile, 100_000)).orElse(null);
            if (keyFile != null && key == null) {
                return unusable(keyFile + " holds no public Ed25519 key in PEM.");
            }
            Path path = Path.of(file);
            if (Files.size(path) > LARGEST) {
                return unusable(file + " is larger than any file of VRS.");
            }
            return say(Verification.of(Files.readAllBytes(path), key), key);
        } catch (InvalidPathException | IOException e) {
            return unusable("Cannot read the file: " + e.getMessage() + ".");
        }
    }

    private static String read(String file, int most) throws IOException {
        Path path = Path.of(file);
        return Files.size(path) > most ? "" : Files.readString(path, java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    private int unusable(String sentence) {
        err.println(sentence + " Try: verify --help");
        return NOT_UNDERSTOOD;
    }

    private int say(Verification check, @Nullable VerifyingKey key) {
        check.sentences().forEach(out::println);
        boolean holds = check.verdict() == Verdict.HOLDS;
        if (holds) {
            out.println(
                    key == null
                            ? "Checked with the key inside the file. That it is the key of the installation is not shown: compare"
                                    + " its fingerprint, or give --key."
                            : "Checked with the key given: " + key.id() + ".");
            facts(check.facts());
        }
        out.println(check.verdict()
                + (holds ? ": what this file says is what was signed." : ": do not rely on this file."));
        return holds ? HOLDS : DOES_NOT;
    }

    private void facts(Map<String, Object> facts) {
        for (String name : SHOWN) {
            if (facts.containsKey(name)) {
                out.println("  " + name + ": " + facts.get(name));
            }
        }
    }
}
