package org.vrs.questionnaire;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.Question.Layout;

/** Works out what each kind of rule says about the cells of a questionnaire. */
class RelationReader {

    private static final Map<String, BiFunction<RelationReader, Rule, List<Relation>>> KINDS = Map.ofEntries(
            entry("figure-range", RelationReader::range),
            entry("percent-range", RelationReader::percent),
            entry("figure-form", RelationReader::figure),
            entry("code-in-list", RelationReader::codes),
            entry("text-length", RelationReader::length),
            entry("required", (reader, rule) -> new RequiredReader(reader.questionnaire).of(rule)),
            entry(Rule.EXPRESSION, (reader, rule) -> new StatementReader(reader.questionnaire).of(rule)),
            entry("no-repeat", RelationReader::noRepeat),
            entry("not-own", (reader, rule) -> reader.columns(rule, Relation.NotOwn::new)),
            entry("ranks", (reader, rule) -> reader.columns(rule, Relation.Ranks::new)),
            entry("rows-counted", RelationReader::counted),
            entry("known-row", RelationReader::known),
            entry("nil-return", RelationReader::nil),
            entry("form-reason", RelationReader::reason));

    private static final Set<String> NEED_A_REASON = Set.of(Relations.NIL, "PARTIAL");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Questionnaire questionnaire;

    RelationReader(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    static Set<String> kinds() {
        return KINDS.keySet();
    }

    List<Relation> of(Rule rule) {
        BiFunction<RelationReader, Rule, List<Relation>> kind = KINDS.get(rule.kind());
        return kind == null ? List.of() : kind.apply(this, rule);
    }

    /** A relation for the cells of each question that are alike; the secretariat's own cells are left out. */
    private <K> List<Relation> alike(
            Function<Column, @Nullable K> trait, BiFunction<List<CellId>, K, Relation> relation) {
        List<Relation> relations = new ArrayList<>();
        for (Question question : questionnaire.questions()) {
            Map<K, List<CellId>> cells = new LinkedHashMap<>();
            for (String row : question.locked() ? List.<String>of() : question.allRows()) {
                for (Column column : question.columns()) {
                    K key = trait.apply(column);
                    if (key != null && question.hasCell(row, column)) {
                        cells.computeIfAbsent(key, k -> new ArrayList<>()).add(question.cell(row, column.code()));
                    }
                }
            }
            cells.forEach((key, list) -> relations.add(relation.apply(List.copyOf(list), key)));
        }
        return relations;
    }

    private List<Relation> alike(Predicate<CellType> type, Function<List<CellId>, Relation> relation) {
        return alike(column -> type.test(column.type()) ? Boolean.TRUE : null, (cells, same) -> relation.apply(cells));
    }

    private List<Relation> range(Rule rule) {
        BigDecimal most = BigDecimal.valueOf(rule.number("max"));
        return Stream.concat(
                        alike(CellType.COUNT::equals, cells -> new Relation.Range(cells, BigDecimal.ZERO, most))
                                .stream(),
                        alike(CellType.AMOUNT::equals, cells -> new Relation.Range(cells, BigDecimal.ZERO, null))
                                .stream())
                .toList();
    }

    private List<Relation> percent(Rule rule) {
        return alike(CellType.PERCENT::equals, cells -> new Relation.Range(cells, BigDecimal.ZERO, HUNDRED));
    }

    private List<Relation> figure(Rule rule) {
        return Stream.of(
                        alike(CellType.COUNT::equals, cells -> new Relation.Figure(cells, true, true)),
                        alike(
                                type -> type == CellType.AMOUNT || type == CellType.PERCENT,
                                cells -> new Relation.Figure(cells, false, true)),
                        alike(CellType.RANK::equals, cells -> new Relation.Figure(cells, true, false)))
                .flatMap(List::stream)
                .toList();
    }

    private List<Relation> codes(Rule rule) {
        record Offer(CellType type, @Nullable String list) {}
        List<String> flags = Arrays.stream(Flag.values()).map(Flag::name).toList();
        return alike(
                column -> switch (column.type()) {
                    case CODE, CODES, FLAGS -> new Offer(column.type(), column.codeList());
                    default -> null;
                },
                (cells, offer) -> new Relation.OneOf(
                        cells,
                        offer.list(),
                        offer.list() == null
                                ? flags
                                : questionnaire.codeList(offer.list()).codes(),
                        offer.type() != CellType.CODE));
    }

    private List<Relation> length(Rule rule) {
        return alike(
                column -> column.type() != CellType.TEXT
                        ? null
                        : Integer.valueOf(column.maxLength() > 0 ? column.maxLength() : rule.number("default")),
                Relation.Length::new);
    }

    private List<Relation> columns(Rule rule, Function<List<CellId>, Relation> relation) {
        return rule.texts("columns").stream()
                .map(this::column)
                .filter(cells -> !cells.isEmpty())
                .map(relation)
                .toList();
    }

    /** The cells of a column, such as {@code B2.AREA}: in the free rows of a list, in all rows of a grid. */
    private List<CellId> column(String name) {
        @Nullable Question question = questionOf(name);
        if (question == null) {
            return List.of();
        }
        List<String> rows = question.layout() == Layout.GRID
                ? question.rows()
                : question.freeRows().stream().map(Relation.FreeRow::row).toList();
        String column = name.substring(name.lastIndexOf('.') + 1);
        return rows.stream().map(row -> question.cell(row, column)).toList();
    }

    private @Nullable Question questionOf(String column) {
        return questionnaire.question(column.substring(0, column.lastIndexOf('.')));
    }

    private List<Relation> noRepeat(Rule rule) {
        List<Relation> relations = new ArrayList<>();
        for (String name : rule.texts("columns")) {
            @Nullable Question question = questionOf(name);
            if (question != null && question.maxRows() > 0) {
                Map<String, String> fixed = new LinkedHashMap<>();
                question.rows().forEach(row -> fixed.put(row, question.id() + "." + row));
                relations.add(new Relation.NoRepeat(column(name), fixed));
            }
        }
        return relations;
    }

    private List<Relation> counted(Rule rule) {
        List<Relation> relations = new ArrayList<>();
        for (Map<?, ?> count : rule.groups("counts")) {
            @Nullable Question question = questionnaire.question(String.valueOf(count.get("question")));
            if (question != null) {
                CellId cell = CellId.valueOf(String.valueOf(count.get("cell")));
                relations.add(new Relation.Counted(cell, question.freeRows()));
            }
        }
        return relations;
    }

    private List<Relation> known(Rule rule) {
        List<CellId> from = column(rule.text("from"));
        return from.isEmpty() ? List.of() : List.of(new Relation.Known(from, column(rule.text("to"))));
    }

    /** Numbers stand in figures and ranks only. */
    private List<Relation> nil(Rule rule) {
        List<Relation> relations = new ArrayList<>();
        for (Relation relation : alike(type -> type.isFigure() || type == CellType.RANK, Relation.NilZero::new)) {
            if (questionnaire.cell(relation.place()).orElseThrow().question().core()) {
                relations.add(relation);
            }
        }
        return relations;
    }

    private List<Relation> reason(Rule rule) {
        return List.of(new Relation.Reason(CellId.valueOf(rule.text("cell")), NEED_A_REASON));
    }
}
