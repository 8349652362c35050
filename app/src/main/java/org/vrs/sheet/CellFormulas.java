package org.vrs.sheet;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vrs.drawing.Drawing;
import org.vrs.drawing.FormLayout;
import org.vrs.drawing.Ranges;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Marker;
import org.vrs.questionnaire.Relation;
import org.vrs.questionnaire.Relation.EachCell;
import org.vrs.sheet.RelationFormulas.Told;

/** Counts, by formulas, the cells in which a relation that holds for each cell alone does not hold. */
public final class CellFormulas {

    private final Drawing drawing;
    private final FormLayout layout;

    CellFormulas(Drawing drawing, FormLayout layout) {
        this.drawing = drawing;
        this.layout = layout;
    }

    Optional<Told> of(EachCell relation) {
        List<String> ranges = each(relation.cells());
        String filled = "COUNTA(" + String.join(",", ranges) + ")";
        if (relation instanceof Relation.Range range) {
            return told(range(range, ranges), filled);
        }
        if (relation instanceof Relation.Figure figure) {
            return told(figure(figure, ranges, filled), filled);
        }
        if (relation instanceof Relation.OneOf offer && (offer.list() == null || !offer.several())) {
            return told(offer.list() == null ? flags(offer, ranges) : filled + "-" + codes(offer, ranges), filled);
        }
        return Optional.empty();
    }

    private static Optional<Told> told(String differing, String filled) {
        return Optional.of(Told.of(List.of(differing), filled + ">0"));
    }

    private static String range(Relation.Range range, List<String> ranges) {
        String least = range.least() == null ? "" : "+COUNTIF(%1$s,\"<" + range.least() + "\")";
        String most = range.most() == null ? "" : "+COUNTIF(%1$s,\">" + range.most() + "\")";
        return ranges.stream()
                .map((least + most)::formatted)
                .collect(Collectors.joining())
                .substring(1);
    }

    /** All cells but those that are blank, whole or a marker; dividing by a truth leaves out what is no whole number. */
    private String figure(Relation.Figure figure, List<String> ranges, String filled) {
        String markers = figure.markers() ? "-(" + markers(ranges) + ")" : "";
        if (!figure.whole()) {
            return filled + "-COUNT(" + String.join(",", ranges) + ")" + markers;
        }
        String whole = ranges.stream()
                .map("-SUMPRODUCT(--ISNUMBER(1/(INT(%1$s)=%1$s)))"::formatted)
                .collect(Collectors.joining());
        return figure.cells().size() + whole + markers;
    }

    /** How many markers stand in some ranges. */
    String markers(List<String> ranges) {
        return ranges.stream()
                .map(range -> "SUMPRODUCT(COUNTIF(" + range + "," + ListsSheet.MARKERS + "))")
                .collect(Collectors.joining("+"));
    }

    private static String codes(Relation.OneOf offer, List<String> ranges) {
        return ranges.stream()
                .map(range -> "SUMPRODUCT(COUNTIF(" + range + "," + ListsSheet.accepted(offer.list()) + "))")
                .collect(Collectors.joining("-"));
    }

    /** What is left of a text without the flags and all that may stand between them. */
    private static String flags(Relation.OneOf offer, List<String> ranges) {
        String rest = "UPPER(%1$s)";
        for (String flag : offer.codes()) {
            rest = "SUBSTITUTE(" + rest + "," + quoted(flag) + ",\"\")";
        }
        for (String between : List.of(" ", ",", ";", "/", "+")) {
            rest = "SUBSTITUTE(" + rest + "," + quoted(between) + ",\"\")";
        }
        String left = "SUMPRODUCT(--(LEN(" + rest + ")>0))";
        return ranges.stream().map(left::formatted).collect(Collectors.joining("+"));
    }

    /** Whether one cell holds what all relations of figures say of it: what the server would take. */
    static Optional<String> right(List<EachCell> relations, String cell) {
        Optional<Relation.Figure> figure = first(relations, Relation.Figure.class);
        return figure.map(form -> {
            StringBuilder number = new StringBuilder("AND(TRUE");
            if (form.whole()) {
                number.append(",%1$s=INT(%1$s)");
            }
            all(relations, Relation.Range.class).forEach(range -> {
                number.append(range.least() == null ? "" : ",%1$s>=" + range.least());
                number.append(range.most() == null ? "" : ",%1$s<=" + range.most());
            });
            String text = form.markers() ? "OR(" + eachMarker() + ")" : "FALSE";
            return ("IF(ISNUMBER(%1$s)," + number + ")," + text + ")").formatted(cell);
        });
    }

    /** A code stands there as the drop-down writes it, or bare. */
    String isCode(String here, @Nullable String list, String code) {
        String shown = list == null ? code : drawing.words().choice(list, code);
        String bare = "%s=%s".formatted(here, quoted(code));
        return shown.equals(code) ? bare : "%s=%s,%s".formatted(here, quoted(shown), bare);
    }

    private static String eachMarker() {
        return Arrays.stream(Marker.values())
                .map(marker -> "%1$s=" + quoted(marker.name()))
                .collect(Collectors.joining(","));
    }

    static <R extends EachCell> Optional<R> first(List<EachCell> relations, Class<R> type) {
        return all(relations, type).findFirst();
    }

    private static <R extends EachCell> Stream<R> all(List<EachCell> relations, Class<R> type) {
        return relations.stream().filter(type::isInstance).map(type::cast);
    }

    static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }

    private List<String> each(List<CellId> cells) {
        return Ranges.each(cells.stream().map(layout::place).toList());
    }
}
