package org.vrs.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.vrs.drawing.Drawing;
import org.vrs.drawing.FormLayout;
import org.vrs.drawing.Ranges;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Question;
import org.vrs.questionnaire.Relation;
import org.vrs.sheet.RelationFormulas.Told;
import org.vrs.typed.Choices;

/** Compares, by formulas, the cells of a column with each other: ranks, repeats, the own code, and references. */
public final class RowFormulas {

    private final Drawing drawing;
    private final FormLayout layout;
    private final CellFormulas cells;

    RowFormulas(Drawing drawing, FormLayout layout, CellFormulas cells) {
        this.drawing = drawing;
        this.layout = layout;
        this.cells = cells;
    }

    Optional<Told> of(Relation relation) {
        String filled = "COUNTA(" + ranges(relation.cells()) + ")>0";
        if (relation instanceof Relation.Ranks ranks) {
            return Optional.of(Told.of(List.of(ranks(ranks)), filled));
        }
        if (relation instanceof Relation.NoRepeat once) {
            return Optional.of(Told.of(repeats(once), filled));
        }
        if (relation instanceof Relation.NotOwn notOwn) {
            return own().map(own -> Told.of(List.of(owns(notOwn, own)), filled));
        }
        if (relation instanceof Relation.Known known) {
            return Optional.of(Told.of(unknown(known), filled));
        }
        throw new IllegalStateException("No formula for " + relation.getClass().getSimpleName());
    }

    private List<String> unknown(Relation.Known known) {
        String all = ranges(known.known());
        return known.cells().stream()
                .map(this::at)
                .map(cell -> "AND(%1$s<>\"\",SUMPRODUCT(--EXACT(%2$s,%1$s))=0)".formatted(cell, all))
                .toList();
    }

    private String ranks(Relation.Ranks ranks) {
        String range = ranges(ranks.cells());
        return IntStream.rangeClosed(1, ranks.cells().size())
                .mapToObj(rank -> "AND(COUNTA(%1$s)>=%2$d,COUNTIF(%1$s,%2$d)<>1)".formatted(range, rank))
                .collect(Collectors.joining(",", "OR(", ")"));
    }

    /** An answer that stood above already, or that has a row of its own. */
    private List<String> repeats(Relation.NoRepeat once) {
        List<String> terms = new ArrayList<>();
        String list = drawing.questionnaire()
                .cell(once.place())
                .orElseThrow()
                .column()
                .codeList();
        List<String> fixed = once.fixedRows().keySet().stream()
                .filter(row -> list == null
                        || drawing.questionnaire().codeList(list).codes().contains(row))
                .toList();
        for (int i = 0; i < once.cells().size(); i++) {
            String here = at(once.cells().get(i));
            List<String> either = new ArrayList<>();
            if (i > 0) {
                String upToHere = ranges(once.cells().subList(0, i + 1));
                either.add("SUMPRODUCT(--EXACT(%s,%s))>1".formatted(upToHere, here));
            }
            fixed.forEach(row -> either.add(cells.isCode(here, list, row)));
            if (!either.isEmpty()) {
                terms.add("AND(%s<>\"\",OR(%s))".formatted(here, String.join(",", either)));
            }
        }
        return terms;
    }

    private String owns(Relation.NotOwn notOwn, String own) {
        String code = "LEFT(%1$s,FIND(\"%2$s\",%1$s&\"%2$s\")-1)".formatted(own, Choices.DASH);
        return "IF(%1$s=\"\",0,SUMPRODUCT(--EXACT(%2$s,%1$s))+SUMPRODUCT(--EXACT(%2$s,%3$s)))"
                .formatted(own, ranges(notOwn.cells()), code);
    }

    /** The locked cell that says whose return it is. */
    private Optional<String> own() {
        return drawing.questionnaire().questions().stream()
                .filter(question -> question.locked() && question.layout() == Question.Layout.FIELDS)
                .flatMap(question -> question.columns().stream()
                        .filter(column -> column.codeList() != null)
                        .map(column -> question.cell("", column.code())))
                .findFirst()
                .map(this::at);
    }

    private String at(CellId cell) {
        return layout.place(cell).reference();
    }

    private String ranges(List<CellId> cells) {
        return Ranges.of(cells.stream().map(layout::place).toList());
    }
}
