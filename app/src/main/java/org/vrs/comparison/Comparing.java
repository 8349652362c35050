package org.vrs.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.vrs.comparison.Comparison.Kind;
import org.vrs.comparison.Comparison.Line;
import org.vrs.comparison.Comparison.Part;
import org.vrs.draft.CellChange;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.Questionnaire.Cell;
import org.vrs.questionnaire.Section;
import org.vrs.questionnaire.Texts;
import org.vrs.screen.AnswerWords;

/** Compares answers: figures by their value, everything else by what it says. */
final class Comparing {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Questionnaire before;
    private final Questionnaire now;
    private final Locale locale;

    /**
     * Between answers to two forms, which may be the same.
     *
     * @param now the form whose words and order are used; cells that only the other form has come with their own
     */
    Comparing(Questionnaire before, Questionnaire now, Locale locale) {
        this.before = before;
        this.now = now;
        this.locale = locale;
    }

    Comparison between(Answers old, Answers fresh) {
        TreeSet<CellId> cells = new TreeSet<>(old.cells().keySet());
        cells.addAll(fresh.cells().keySet());
        Map<String, List<Line>> lines = new LinkedHashMap<>();
        for (CellId id : cells) {
            Answer was = old.cells().get(id);
            Answer is = fresh.cells().get(id);
            if (!CellChange.code(was).equals(CellChange.code(is))) {
                Optional<Cell> here = now.cell(id);
                Questionnaire form = here.isPresent() ? now : before;
                here.or(() -> before.cell(id))
                        .ifPresent(cell -> lines.computeIfAbsent(cell.section().id(), any -> new ArrayList<>())
                                .add(line(form, cell, was, is)));
            }
        }
        return new Comparison(parts(lines));
    }

    private List<Part> parts(Map<String, List<Line>> lines) {
        List<Part> parts = new ArrayList<>();
        for (Questionnaire form : List.of(now, before)) {
            for (Section section : form.sections()) {
                if (parts.stream().noneMatch(part -> part.id().equals(section.id()))) {
                    String title = form.texts(locale).section(section);
                    parts.add(new Part(section.id(), title, lines.getOrDefault(section.id(), List.of())));
                }
            }
        }
        return parts;
    }

    private Line line(Questionnaire form, Cell cell, @Nullable Answer was, @Nullable Answer is) {
        Texts texts = form.texts(locale);
        AnswerWords words = new AnswerWords(texts, locale);
        BigDecimal difference = difference(was, is);
        return new Line(
                kind(was, is),
                cell.id().value(),
                cell.section().id(),
                cell.question().id() + " " + texts.question(cell.question()),
                row(texts, cell),
                texts.column(cell.question(), cell.column()),
                words.of(cell.column(), was),
                words.of(cell.column(), is),
                difference,
                difference == null ? null : percent(was, difference));
    }

    private static String row(Texts texts, Cell cell) {
        if (cell.row().isEmpty()) {
            return "";
        }
        return cell.question().rows().contains(cell.row())
                ? texts.row(cell.question(), cell.row())
                : String.valueOf(Integer.parseInt(cell.row()));
    }

    private static Kind kind(@Nullable Answer was, @Nullable Answer is) {
        if (was == null) {
            return Kind.ADDED;
        }
        if (is == null) {
            return Kind.CLEARED;
        }
        return was instanceof Answer.Missing || is instanceof Answer.Missing ? Kind.MARKER : Kind.CHANGED;
    }

    private static @Nullable BigDecimal difference(@Nullable Answer was, @Nullable Answer is) {
        return was instanceof Answer.Number old && is instanceof Answer.Number fresh
                ? fresh.value().subtract(old.value())
                : null;
    }

    private static @Nullable BigDecimal percent(@Nullable Answer was, BigDecimal difference) {
        return was instanceof Answer.Number old && old.value().signum() != 0
                ? difference.multiply(HUNDRED).divide(old.value().abs(), 1, RoundingMode.HALF_UP)
                : null;
    }
}
