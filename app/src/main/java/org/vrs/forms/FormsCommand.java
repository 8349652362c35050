package org.vrs.forms;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.vrs.questionnaire.FaultyForm;
import org.vrs.questionnaire.Question;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.QuestionnaireFiles;
import org.vrs.questionnaire.Translation;
import org.vrs.validation.Checks;

/** {@code java -jar vrs.jar forms}: whoever writes a questionnaire sees its faults and its workbook, without a server. */
public final class FormsCommand {

    /** The first argument that asks for it. */
    public static final String NAME = "forms";

    private static final int RIGHT = 0;
    private static final int FAULTY = 1;
    private static final int NOT_UNDERSTOOD = 2;

    private static final String HELP = """
            java -jar vrs.jar forms check DIR
              Says every fault of the questionnaire in DIR with file, line and a sentence.

            java -jar vrs.jar forms preview DIR --out=FILE.xlsx [--language=en] [--participant=KHM]
              Writes the workbook as a participant would get it, with an invented round and invented last figures.

              DIR  holds questionnaire.yaml, codelists.yaml and texts_<language>.properties (forms/README.md)

              Ends with 0 when all is right, 1 when there are faults, 2 when the arguments cannot be used.
            """;

    private final PrintStream out;
    private final PrintStream err;

    FormsCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /**
     * Runs it.
     *
     * @param arguments what follows {@value #NAME}
     * @return the exit code: 0 right, 1 faults, 2 arguments that cannot be used
     */
    public static int run(List<String> arguments) {
        return new FormsCommand(System.out, System.err).result(arguments);
    }

    int result(List<String> arguments) {
        if (arguments.contains("--help")) {
            out.print(HELP);
            return RIGHT;
        }
        try {
            FormsLine line = FormsLine.parse(arguments);
            Questionnaire questionnaire = read(line.folder());
            out.println(sentence(questionnaire));
            if (line.out() != null) {
                preview(questionnaire, line, line.out());
            }
            return RIGHT;
        } catch (FormsLine.Unusable e) {
            err.println(e.getMessage());
            return NOT_UNDERSTOOD;
        } catch (FaultyForm e) {
            e.faults().forEach(out::println);
            int faults = e.faults().size();
            out.println(faults == 1 ? "1 fault." : faults + " faults.");
            return FAULTY;
        } catch (IOException e) {
            err.println("The workbook cannot be written: " + e.getMessage());
            return FAULTY;
        }
    }

    /** Reads the files and makes the checks ready, which every questionnaire in use must allow. */
    private static Questionnaire read(Path folder) throws FormsLine.Unusable {
        if (!Files.isDirectory(folder)) {
            throw new FormsLine.Unusable("There is no folder " + folder + ".");
        }
        Questionnaire questionnaire = QuestionnaireFiles.load(folder);
        Checks.ofAll(questionnaire);
        return questionnaire;
    }

    private static String sentence(Questionnaire questionnaire) {
        List<Question> questions = questionnaire.questions();
        int cells =
                questions.stream().mapToInt(question -> question.cells().size()).sum();
        String languages =
                questionnaire.languages().stream().map(FormsCommand::language).collect(Collectors.joining(", "));
        return String.format(
                Locale.ENGLISH,
                "%s: %d questions, %,d cells, %d rules, languages %s: no faults.",
                questionnaire.id(),
                questions.size(),
                cells,
                questionnaire.rules().size(),
                languages);
    }

    private static String language(Translation language) {
        int missing = language.missing().size();
        return language.locale()
                + (missing == 0 ? "" : String.format(Locale.ENGLISH, " (%,d texts still in English)", missing));
    }

    private void preview(Questionnaire questionnaire, FormsLine line, Path file)
            throws FormsLine.Unusable, IOException {
        if (questionnaire.languages().stream()
                .noneMatch(language -> language.locale().equals(line.language()))) {
            throw new FormsLine.Unusable("The questionnaire has no language " + line.language() + ".");
        }
        if (!questionnaire.codeList(FormsPreview.PARTICIPANTS).codes().contains(line.participant())) {
            throw new FormsLine.Unusable(
                    "There is no participant " + line.participant() + " in " + FormsPreview.PARTICIPANTS + ".");
        }
        byte[] workbook = new FormsPreview(questionnaire).workbook(line.participant(), line.language());
        Files.write(file, workbook);
        out.printf(Locale.ENGLISH, "%s: %,d KB.%n", file, (workbook.length + 1023) / 1024);
    }
}
