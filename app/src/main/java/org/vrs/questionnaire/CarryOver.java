package org.vrs.questionnaire;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of the answers of an earlier version of a form, so that a workbook of that version can still be taken. An
 * answer is either carried over for sure or left behind and named.
 */
public final class CarryOver {

    /** In {@link #codes}: the code has no successor. */
    static final String NONE = "none";

    private final Questionnaire from;
    private final Set<String> sections;
    private final Map<CellId, CellId> cells;
    private final Map<String, Map<String, String>> codes;

    /**
     * A mapping that is known to be right.
     *
     * @param from     the earlier version, with all its sections
     * @param sections ids of all sections of the later version
     * @param cells    each cell that is carried over, with what it is called now
     * @param codes    by list, then code of the earlier version: the code now or {@link #NONE}; codes not named are unchanged
     */
    CarryOver(
            Questionnaire from,
            Set<String> sections,
            Map<CellId, CellId> cells,
            Map<String, Map<String, String>> codes) {
        this.from = from;
        this.sections = Set.copyOf(sections);
        this.cells = Map.copyOf(cells);
        this.codes = Map.copyOf(codes);
    }

    /**
     * Answers in the cells of the later version.
     *
     * @param answers what was carried over, by cells of the later version
     * @param recoded those whose code changed, as they were, by cells of the later version
     * @param left    what was not, by cells of the earlier version
     */
    public record Carried(Answers answers, SortedMap<CellId, Answer> recoded, SortedMap<CellId, Answer> left) {}

    /** The earlier version, with all its sections. */
    public Questionnaire from() {
        return from;
    }

    /** Whether a file with some sections of the earlier version asks for the same as some sections of the later one. */
    public boolean isSamePart(Set<String> before, Set<String> now) {
        Set<String> common = new HashSet<>(sections);
        common.retainAll(from.sectionIds());
        Set<String> both = new HashSet<>(before);
        both.retainAll(common);
        common.retainAll(now);
        return both.equals(common);
    }

    /** What a cell is called now; empty where it is no longer asked. */
    public Optional<CellId> now(CellId before) {
        return Optional.ofNullable(cells.get(before));
    }

    /** Carries over what was answered in cells that the participant fills in; locked ones come from elsewhere. */
    public Carried carry(Answers before, Questionnaire to) {
        Map<CellId, Answer> answers = new TreeMap<>();
        SortedMap<CellId, Answer> recoded = new TreeMap<>();
        SortedMap<CellId, Answer> left = new TreeMap<>();
        before.cells().forEach((id, answer) -> {
            Questionnaire.Cell cell = from.cell(id).orElseThrow();
            if (cell.question().locked()) {
                return;
            }
            Optional<Questionnaire.Cell> target =
                    now(id).flatMap(to::cell).filter(found -> !found.question().locked());
            Optional<Answer> kept = target.flatMap(found -> kept(answer, cell.column(), found.column(), to));
            kept.ifPresentOrElse(
                    now -> {
                        CellId there = target.orElseThrow().id();
                        answers.put(there, now);
                        if (!now.equals(answer)) {
                            recoded.put(there, answer);
                        }
                    },
                    () -> left.put(id, answer));
        });
        return new Carried(Answers.of(answers), recoded, left);
    }

    private Optional<Answer> kept(Answer answer, Column before, Column now, Questionnaire to) {
        if (answer instanceof Answer.Missing) {
            return now.type().isFigure() ? Optional.of(answer) : Optional.empty();
        }
        boolean listed = answer instanceof Answer.Code && before.codeList() != null && now.codeList() != null;
        return listed ? recoded(answer.text(), before, now, to) : Optional.of(answer);
    }

    /** All codes of an answer as they are now; nothing where one has no successor, as the rest would mean something else. */
    private Optional<Answer> recoded(String text, Column before, Column now, Questionnaire to) {
        Map<String, String> changed = codes.getOrDefault(String.valueOf(before.codeList()), Map.of());
        List<String> allowed = to.codeList(String.valueOf(now.codeList())).codes();
        List<String> mapped = Arrays.stream(text.split(","))
                .map(code -> changed.getOrDefault(code, code))
                .distinct()
                .toList();
        boolean several = mapped.size() > 1 && now.type() != CellType.CODES;
        if (several || !allowed.containsAll(mapped)) {
            return Optional.empty();
        }
        return Optional.of(Answer.code(
                String.join(",", allowed.stream().filter(mapped::contains).toList())));
    }
}
