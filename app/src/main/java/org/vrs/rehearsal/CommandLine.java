package org.vrs.rehearsal;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the secretariat typed after {@code rehearse}.
 *
 * @param participants how many take part, or null for the usual number or, with resume, that of the interrupted rehearsal
 * @param settings     settings of the program itself, handed on as they are
 */
record CommandLine(
        @Nullable Integer participants,
        @Nullable Long seed,
        Path out,
        boolean resume,
        boolean help,
        List<String> settings) {

    static final int MOST_PARTICIPANTS = 45;
    private static final List<String> HANDED_ON = List.of("--spring.", "--vrs.", "--logging.");

    /** Something in the command line that cannot be meant; the message is for the person who typed it. */
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1;

        Unusable(String message) {
            super(message);
        }
    }

    static CommandLine parse(List<String> arguments) throws Unusable {
        Integer participants = null;
        Long seed = null;
        Path out = null;
        List<String> settings = new ArrayList<>();
        for (String argument : arguments) {
            String value = argument.substring(argument.indexOf('=') + 1);
            if (argument.startsWith("--participants=")) {
                participants = (int) number(argument, value, 1, MOST_PARTICIPANTS);
            } else if (argument.startsWith("--seed=")) {
                seed = number(argument, value, Long.MIN_VALUE, Long.MAX_VALUE);
            } else if (argument.startsWith("--out=")) {
                out = folder(argument, value);
            } else if (HANDED_ON.stream().anyMatch(argument::startsWith)) {
                settings.add(argument);
            } else if (!List.of("--resume", "--help").contains(argument)) {
                throw new Unusable("Unknown argument " + argument + ". Try: rehearse --help");
            }
        }
        boolean help = arguments.contains("--help");
        if (out == null && !help) {
            throw new Unusable("Say where the files shall go: --out=DIR. Try: rehearse --help");
        }
        Path folder = out == null ? Path.of("") : out;
        return new CommandLine(participants, seed, folder, arguments.contains("--resume"), help, List.copyOf(settings));
    }

    private static long number(String argument, String value, long least, long most) throws Unusable {
        try {
            long number = Long.parseLong(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new Unusable(argument + " needs a whole number.");
        }
        throw new Unusable(argument + " is not between " + least + " and " + most + ".");
    }

    private static Path folder(String argument, String value) throws Unusable {
        try {
            if (!value.isBlank()) {
                return Path.of(value).toAbsolutePath().normalize();
            }
        } catch (InvalidPathException e) {
            throw new Unusable(argument + " is not a path.");
        }
        throw new Unusable(argument + " names no folder.");
    }
}
