package org.vrs.questionnaire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One version of what is asked: sections, code lists, rules and words. It never changes once a round has used it. */
public final class Questionnaire {

    /** Sections that every questionnaire has and no round leaves out: who answers, where from, with which notes. */
    static final Set<String> FRAME = Set.of("COVER", "META", "NOTES");

    private final QuestionnaireId id;
    private final List<Section> sections;
    private final Map<String, CodeList> codeLists;
    private final List<Rule> rules;
    private final Map<Locale, Texts> texts;
    private final List<Translation> languages;
    private final List<CarryOver> carries;
    private final Map<CellId, Cell> cells = new HashMap<>();
    private volatile @Nullable Relations relations;
    private final Map<String, CellId> names = new HashMap<>();
    private final List<CellId> coreCells;
    private final Map<String, Question> questions = new LinkedHashMap<>();
    private final List<Question> allQuestions;
    /** The names, in capitals, of all cells, rows and tables. */
    private final Set<String> places = new HashSet<>();

    /** A cell with the section, question, row and column it belongs to. */
    public record Cell(CellId id, Section section, Question question, String row, Column column) {}

    /** A questionnaire that says nothing about how far its languages are. */
    public Questionnaire(
            QuestionnaireId id,
            List<Section> sections,
            Map<String, CodeList> codeLists,
            List<Rule> rules,
            Map<Locale, Texts> texts) {
        this(id, sections, codeLists, rules, texts, List.of());
    }

    public Questionnaire(
            QuestionnaireId id,
            List<Section> sections,
            Map<String, CodeList> codeLists,
            List<Rule> rules,
            Map<Locale, Texts> texts,
            List<Translation> languages) {
        this(id, sections, codeLists, rules, texts, languages, List.of());
    }

    private Questionnaire(
            QuestionnaireId id,
            List<Section> sections,
            Map<String, CodeList> codeLists,
            List<Rule> rules,
            Map<Locale, Texts> texts,
            List<Translation> languages,
            List<CarryOver> carries) {
        this.carries = List.copyOf(carries);
        this.id = id;
        this.sections = List.copyOf(sections);
        this.codeLists = Map.copyOf(codeLists);
        this.rules = List.copyOf(rules);
        this.texts = Map.copyOf(texts);
        this.languages = List.copyOf(languages);
        for (Section section : sections) {
            for (Question question : section.questions()) {
                index(section, question);
            }
        }
        allQuestions = List.copyOf(questions.values());
        coreCells = List.copyOf(coreFigures());
    }

    private void index(Section section, Question question) {
        questions.put(question.id(), question);
        for (String row : question.allRows()) {
            for (Column column : question.columns()) {
                if (question.hasCell(row, column)) {
                    CellId cell = question.cell(row, column.code());
                    cells.put(cell, new Cell(cell, section, question, row, column));
                    names.put(cell.value(), cell);
                    learnPlaces(cell.value().toUpperCase(Locale.ROOT));
                }
            }
        }
    }

    private void learnPlaces(String cell) {
        String place = cell;
        while (places.add(place) && place.indexOf('.') >= 0) {
            place = place.substring(0, place.lastIndexOf('.'));
        }
    }

    public QuestionnaireId id() {
        return id;
    }

    public List<Section> sections() {
        return sections;
    }

    /** The ids of its sections, in the order of their names. */
    public SortedSet<String> sectionIds() {
        return sections.stream().map(Section::id).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The sections that a round may be about: all but the cover, the sources and the notes. */
    public List<Section> chapters() {
        return sections.stream()
                .filter(section -> !FRAME.contains(section.id()))
                .toList();
    }

    /**
     * The same questionnaire with some of its {@link #chapters()} only. What belongs to the others goes with them: rows of the
     * sources, sharing choices, codes of sections, and rules or parts of rules.
     */
    public Questionnaire only(Set<String> kept) {
        return new Restriction(this, kept).questionnaire();
    }

    /** The same questionnaire, which takes answers of earlier versions over. */
    Questionnaire carrying(List<CarryOver> earlier) {
        return new Questionnaire(id, sections, codeLists, rules, texts, languages, earlier);
    }

    /** The same questionnaire with other rules: for trying one, never for a round. */
    public Questionnaire ruledBy(List<Rule> others) {
        return new Questionnaire(id, sections, codeLists, others, texts, languages, carries);
    }

    List<CarryOver> carries() {
        return carries;
    }

    /** How answers of an earlier version are taken over; empty where this questionnaire does not say. */
    public Optional<CarryOver> carryOver(QuestionnaireId earlier) {
        return carries.stream()
                .filter(carry -> carry.from().id().equals(earlier))
                .findFirst();
    }

    Map<Locale, Texts> texts() {
        return texts;
    }

    public List<Question> questions() {
        return allQuestions;
    }

    public List<Rule> rules() {
        return rules;
    }

    /** The rule with an id; empty where this questionnaire has none, or has lost it with the sections that it was about. */
    public Optional<Rule> rule(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /**
     * The SHA-256 over all rules in hexadecimal: what a return was checked by, for a sign-off to be bound to. Any change of a
     * rule changes it, also one that comes with sections left out; texts do not.
     */
    public String ruleSetVersion() {
        return RuleVersion.of(rules);
    }

    /** What the rules say about the cells, worked out when it is first asked for. */
    public Relations relations() {
        Relations known = relations;
        if (known == null) {
            known = new Relations(this);
            relations = known;
        }
        return known;
    }

    public Optional<Cell> cell(CellId id) {
        return Optional.ofNullable(cells.get(id));
    }

    /** The id of a cell that is asked, without looking at its shape again. */
    public Optional<CellId> named(String cell) {
        return Optional.ofNullable(names.get(cell));
    }

    /** Whether a text in capitals is the name of a cell, a row ({@code B1.1.F}) or a table ({@code B1.1}, {@code B1}). */
    public boolean isPlace(String name) {
        return places.contains(name);
    }

    public @Nullable Question question(String id) {
        return questions.get(id);
    }

    /** A code list of the definition. */
    public CodeList codeList(String id) {
        CodeList list = codeLists.get(id);
        if (list == null) {
            throw new IllegalArgumentException("No code list " + id + " in " + this.id);
        }
        return list;
    }

    public Map<String, CodeList> codeLists() {
        return codeLists;
    }

    /** The languages of the definition, complete ones first. */
    public List<Translation> languages() {
        return languages;
    }

    /** The languages in which every text is there, and a workbook can be issued. */
    public List<Locale> completeLanguages() {
        return languages.stream()
                .filter(Translation::complete)
                .map(Translation::locale)
                .toList();
    }

    /** The words in every language, for what may have been written in any of them. */
    public List<Texts> allTexts() {
        return List.copyOf(texts.values());
    }

    /** The words in a language; English where the definition does not have that language. */
    public Texts texts(Locale locale) {
        Texts found = texts.get(Locale.forLanguageTag(locale.getLanguage()));
        return found != null ? found : texts.getOrDefault(Locale.ENGLISH, new Texts(Locale.ENGLISH, Map.of(), null));
    }

    /**
     * The cells that every complete return answers: figures of core questions in fields and fixed rows (domain.md 2.13, quality
     * score); free rows count once they are started and are left to the checks.
     */
    public List<CellId> coreCells() {
        return coreCells;
    }

    private List<CellId> coreFigures() {
        List<CellId> core = new ArrayList<>();
        for (Question question : questions()) {
            if (question.core()) {
                boolean free = question.layout() == Question.Layout.LIST;
                for (String row : free ? question.rows() : question.allRows()) {
                    question.columns().stream()
                            .filter(column -> column.type().isFigure() && column.required())
                            .forEach(column -> core.add(question.cell(row, column.code())));
                }
            }
        }
        return core;
    }
}
