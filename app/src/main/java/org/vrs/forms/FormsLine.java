package org.vrs.forms;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the author of a questionnaire typed after {@code forms}.
 *
 * @param out         the workbook to write, or null where the files are only checked
 * @param language    language of the workbook
 * @param participant code of the participant whom the workbook is made for
 */
record FormsLine(Path folder, @Nullable Path out, Locale language, String participant) {

    private static final String USUAL_PARTICIPANT = "KHM";

    /** Something in the command line that cannot be meant; the message is for the person who typed it. */
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1;

        Unusable(String message) {
            super(message + " Try: forms --help");
        }
    }

    static FormsLine parse(List<String> arguments) throws Unusable {
        String verb = arguments.isEmpty() ? "" : arguments.get(0);
        if (!List.of("check", "preview").contains(verb)) {
            throw new Unusable(verb.isEmpty() ? "Say what to do: check or preview." : "Unknown command " + verb + ".");
        }
        Path folder = null;
        Path out = null;
        Locale language = Locale.ENGLISH;
        String participant = USUAL_PARTICIPANT;
        boolean preview = verb.equals("preview");
        for (String argument : arguments.subList(1, arguments.size())) {
            String value = argument.substring(argument.indexOf('=') + 1);
            if (preview && argument.startsWith("--out=")) {
                out = path(argument, value);
            } else if (preview && argument.startsWith("--language=")) {
                language = Locale.forLanguageTag(value);
            } else if (preview && argument.startsWith("--participant=")) {
                participant = value.toUpperCase(Locale.ROOT);
            } else if (folder == null && !argument.startsWith("--")) {
                folder = path(argument, argument);
            } else {
                throw new Unusable("Unknown argument " + argument + ".");
            }
        }
        if (folder == null) {
            throw new Unusable("Name the folder that holds questionnaire.yaml.");
        }
        if (preview && out == null) {
            throw new Unusable("Say where the workbook shall go: --out=preview.xlsx.");
        }
        return new FormsLine(folder, out, language, participant);
    }

    private static Path path(String argument, String value) throws Unusable {
        try {
            if (!value.isBlank()) {
                return Path.of(value);
            }
        } catch (InvalidPathException e) {
            throw new Unusable(argument + " is not a path.");
        }
        throw new Unusable(argument + " names nothing.");
    }
}
