package org.vrs.questionnaire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Turns a definition whose shape is right into sections, lists and rules, and collects what is wrong in its meaning. */
class DefinitionReader {

    private static final ObjectMapper JSON = new ObjectMapper();
    static final String WHERE = "where";
    private static final String COMPLETE = "complete";

    private final YamlFile file;
    private final List<FormFault> faults = new ArrayList<>();
    private final Map<String, CodeList> codeLists = new TreeMap<>();
    private final List<Section> sections = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    /** Key of a row's or column's text to the key of the code's label that stands in for it. */
    private final Map<String, String> labels = new LinkedHashMap<>();

    DefinitionReader(YamlFile file, YamlFile lists) {
        this.file = file;
        lists.root().properties().forEach(list -> readCodeList(lists, list.getKey(), list.getValue()));
        int number = 0;
        for (JsonNode section : file.root().path("sections")) {
            readSection(section, "/sections/" + number++);
        }
        file.root().path("rules").forEach(rule -> rules.add(readRule(rule)));
    }

    private static Rule readRule(JsonNode rule) {
        Severity severity = Severity.valueOf(rule.path("severity").asText().toUpperCase(Locale.ROOT));
        Set<Where> where = EnumSet.noneOf(Where.class);
        rule.path(WHERE).forEach(place -> where.add(Where.valueOf(place.asText().toUpperCase(Locale.ROOT))));
        String kind =
                rule.has(Rule.EXPRESSION) ? Rule.EXPRESSION : rule.path("kind").asText();
        return new Rule(rule.path("id").asText(), severity, Set.copyOf(where), kind, settings(rule));
    }

    private void readCodeList(YamlFile lists, String id, JsonNode node) {
        Set<String> codes = new LinkedHashSet<>();
        for (JsonNode code : node) {
            if (!codes.add(code.asText())) {
                faults.add(lists.fault("/" + id, "The code " + code.asText() + " is twice in " + id + "."));
            }
        }
        codeLists.put(id, new CodeList(id, List.copyOf(codes)));
    }

    private void readSection(JsonNode node, String pointer) {
        List<Question> questions = new ArrayList<>();
        for (JsonNode question : node.path("questions")) {
            questions.add(readQuestion(question, pointer + "/questions/" + questions.size()));
        }
        sections.add(new Section(
                node.path("id").asText(),
                node.path("sheet").asText(),
                node.path("shared").asBoolean(false),
                List.copyOf(questions)));
    }

    private Question readQuestion(JsonNode node, String pointer) {
        String id = node.path("id").asText();
        Question.Layout layout =
                Question.Layout.valueOf(node.path("layout").asText().toUpperCase(Locale.ROOT));
        @Nullable String unit = node.has("unit") ? node.path("unit").asText() : null;
        List<String> rows = readRows(id, node.path("rows"), pointer + "/rows");
        List<Column> columns = new ArrayList<>();
        int number = 0;
        for (JsonNode column : node.path("columns")) {
            columns.addAll(readColumns(id, column, pointer + "/columns/" + number++));
        }
        return new Question(
                id,
                layout,
                unit,
                node.path("core").asBoolean(false),
                node.path("locked").asBoolean(false),
                List.copyOf(rows),
                node.path("free").asInt(0),
                List.copyOf(columns));
    }

    private List<String> readRows(String question, JsonNode node, String pointer) {
        List<String> rows = new ArrayList<>();
        int number = 0;
        for (JsonNode row : node) {
            if (row.isTextual()) {
                rows.add(row.asText());
            } else {
                for (String code : codes(row, pointer + "/" + number)) {
                    rows.add(code);
                    labels.put(
                            "row." + question + "." + code,
                            "code." + row.path("list").asText() + "." + code);
                }
            }
            number++;
        }
        return rows;
    }

    private List<Column> readColumns(String question, JsonNode node, String pointer) {
        CellType type = CellType.valueOf(node.path("type").asText().toUpperCase(Locale.ROOT));
        boolean required = node.path("required").asBoolean(false);
        int max = node.path("max").asInt(0);
        if (node.has("code")) {
            @Nullable String list = node.has("list") ? node.path("list").asText() : null;
            if (list != null && !codeLists.containsKey(list)) {
                faults.add(file.fault(pointer, "There is no code list " + list + "."));
            }
            return List.of(new Column(node.path("code").asText(), type, list, required, max));
        }
        List<Column> columns = new ArrayList<>();
        for (String code : codes(node, pointer)) {
            columns.add(new Column(code, type, null, required, max));
            labels.put(
                    "column." + question + "." + code,
                    "code." + node.path("list").asText() + "." + code);
        }
        return columns;
    }

    /** The codes of the list that a row or column entry names: all, or those it picks. */
    private List<String> codes(JsonNode entry, String pointer) {
        String id = entry.path("list").asText();
        @Nullable CodeList list = codeLists.get(id);
        if (list == null) {
            faults.add(file.fault(pointer, "There is no code list " + id + "."));
            return List.of();
        }
        if (!entry.has("codes")) {
            return list.codes();
        }
        List<String> picked = new ArrayList<>();
        for (JsonNode code : entry.path("codes")) {
            if (list.codes().contains(code.asText())) {
                picked.add(code.asText());
            } else {
                faults.add(file.fault(pointer, "The list " + id + " has no code " + code.asText() + "."));
            }
        }
        return picked;
    }

    @SuppressWarnings("unchecked") // Jackson turns an object node into a map with text keys
    private static Map<String, Object> settings(JsonNode rule) {
        Map<String, Object> settings = new TreeMap<>(JSON.convertValue(rule, Map.class));
        settings.keySet().removeAll(Set.of("id", "severity", WHERE, "kind"));
        return settings;
    }

    YamlFile file() {
        return file;
    }

    List<FormFault> faults() {
        return faults;
    }

    List<Section> sections() {
        return sections;
    }

    Map<String, CodeList> codeLists() {
        return codeLists;
    }

    List<Rule> rules() {
        return rules;
    }

    Map<String, String> labels() {
        return labels;
    }

    /** The languages that the definition lists, complete ones first. */
    static List<String> languages(YamlFile definition) {
        List<String> languages = new ArrayList<>(languages(definition, COMPLETE));
        languages.addAll(languages(definition, "begun"));
        return languages;
    }

    private static List<String> languages(YamlFile definition, String which) {
        List<String> languages = new ArrayList<>();
        definition.root().path("languages").path(which).forEach(language -> languages.add(language.asText()));
        return languages;
    }

    /** Whether the definition promises every text in a language. */
    boolean complete(String language) {
        return languages(file, COMPLETE).contains(language);
    }

    Questionnaire questionnaire(Map<String, TextsFile> files) {
        Texts english = new Texts(Locale.ENGLISH, words(files.get("en")), null);
        Map<Locale, Texts> texts = new HashMap<>();
        files.forEach((language, file) -> {
            Locale locale = Locale.forLanguageTag(language);
            texts.put(locale, new Texts(locale, words(file), locale.equals(Locale.ENGLISH) ? null : english));
        });
        texts.put(Locale.ENGLISH, english);
        JsonNode root = file.root();
        QuestionnaireId id = new QuestionnaireId(
                root.path("questionnaire").asText(), root.path("version").asText());
        return new Questionnaire(id, sections, codeLists, rules, texts, translations(files));
    }

    private List<Translation> translations(Map<String, TextsFile> files) {
        TextsFile english = files.getOrDefault("en", new TextsFile("en", ""));
        List<Translation> translations = new ArrayList<>();
        for (String language : languages(file)) {
            @Nullable TextsFile own = files.get(language);
            if (own != null) {
                Locale locale = Locale.forLanguageTag(language);
                translations.add(Translation.of(locale, complete(language), english, own));
            }
        }
        return translations;
    }

    /** The words of a file; rows and columns that come from a code list take the label of their code unless they have a text. */
    private Map<String, String> words(@Nullable TextsFile file) {
        if (file == null) {
            return Map.of();
        }
        Map<String, String> words = new HashMap<>(file.words());
        labels.forEach((key, label) -> {
            @Nullable String text = file.words().get(label);
            if (text != null) {
                words.putIfAbsent(key, text);
            }
        });
        return Map.copyOf(words);
    }
}
