package org.vrs.questionnaire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads questionnaires from their files: {@code questionnaire.yaml}, {@code codelists.yaml} and
 * {@code texts_<language>.properties}, all UTF-8 (forms/README.md). What is read is either right in every part or refused
 * with the list of everything that is wrong in it.
 */
public final class QuestionnaireFiles {

    static final String DEFINITION = "questionnaire.yaml";
    static final String CODE_LISTS = "codelists.yaml";

    /** The files of a definition. */
    private interface Folder {
        /** Content of a file by its name, or null where there is none. */
        @Nullable
        String read(String file) throws IOException;

        /** The folder of another version of the same form, which may not be there. */
        Folder version(String version);
    }

    /** What the program brings along. */
    private record Packed(QuestionnaireId id) implements Folder {
        @Override
        public @Nullable String read(String file) throws IOException {
            try (InputStream in = QuestionnaireFiles.class.getResourceAsStream("/forms/" + id + "/" + file)) {
                return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }

        @Override
        public Folder version(String version) {
            return new Packed(new QuestionnaireId(id.name(), version));
        }
    }

    private record Directory(Path path) implements Folder {
        @Override
        public @Nullable String read(String file) throws IOException {
            Path found = path.resolve(file);
            return Files.exists(found) ? Files.readString(found) : null;
        }

        @Override
        public Folder version(String version) {
            return new Directory(path.toAbsolutePath().resolveSibling(version));
        }
    }

    private QuestionnaireFiles() {}

    /**
     * The questionnaire that the program brings along, from the class path folder {@code forms/<name>/<version>/}.
     *
     * @throws FaultyForm where a file is absent or anything in it is wrong
     */
    public static Questionnaire load(QuestionnaireId id) {
        return load(new Packed(id));
    }

    /**
     * A questionnaire from a directory, for its author to try.
     *
     * @throws FaultyForm where a file is absent or anything in it is wrong
     */
    public static Questionnaire load(Path directory) {
        return load(new Directory(directory));
    }

    private static Questionnaire load(Folder folder) {
        try {
            List<FormFault> faults = new ArrayList<>();
            YamlFile definition = yaml(folder, DEFINITION, "questionnaire", faults);
            YamlFile codeLists = yaml(folder, CODE_LISTS, "codelists", faults);
            stopAt(faults);
            Map<String, TextsFile> texts = texts(folder, definition, faults);
            DefinitionReader reader = new DefinitionReader(definition, codeLists);
            faults.addAll(reader.faults());
            faults.addAll(new ReferenceFaults(definition, reader).faults());
            boolean faulty = !faults.isEmpty();
            faults.addAll(new TextFaults(reader, texts).faults());
            if (faulty) {
                stopAt(faults);
            }
            Questionnaire questionnaire = reader.questionnaire(texts);
            faults.addAll(new WhereFaults(definition, questionnaire).faults());
            List<CarryOver> carries = carries(folder, definition, questionnaire, faults);
            stopAt(faults);
            return questionnaire.carrying(carries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<CarryOver> carries(
            Folder folder, YamlFile definition, Questionnaire questionnaire, List<FormFault> faults) {
        return CarryReader.read(
                definition,
                questionnaire,
                version -> {
                    Folder earlier = folder.version(version);
                    return has(earlier, DEFINITION) ? load(earlier) : null;
                },
                faults);
    }

    private static boolean has(Folder folder, String file) {
        try {
            return folder.read(file) != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static YamlFile yaml(Folder folder, String name, String schema, List<FormFault> faults) throws IOException {
        @Nullable String content = folder.read(name);
        if (content == null) {
            faults.add(new FormFault(name, 1, "There is no such file."));
            return new YamlFile(name, "{}");
        }
        YamlFile file = new YamlFile(name, content);
        faults.addAll(file.faults());
        if (file.faults().isEmpty()) {
            faults.addAll(new FormSchema(schema).faults(file));
        }
        return file;
    }

    private static Map<String, TextsFile> texts(Folder folder, YamlFile definition, List<FormFault> faults)
            throws IOException {
        Map<String, TextsFile> texts = new LinkedHashMap<>();
        for (String language : DefinitionReader.languages(definition)) {
            String name = "texts_" + language + ".properties";
            @Nullable String content = folder.read(name);
            if (content == null) {
                faults.add(new FormFault(name, 1, "There is no such file, but the language is listed."));
            } else {
                TextsFile file = new TextsFile(name, content);
                faults.addAll(file.faults());
                texts.put(language, file);
            }
        }
        return texts;
    }

    private static void stopAt(List<FormFault> faults) {
        if (!faults.isEmpty()) {
            throw new FaultyForm(faults.stream().distinct().sorted().toList());
        }
    }
}
