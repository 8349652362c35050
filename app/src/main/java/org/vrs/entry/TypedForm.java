package org.vrs.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.util.MultiValueMap;
import org.vrs.draft.CellChange;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.CellType;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.Questionnaire.Cell;
import org.vrs.typed.TypedAnswers;

/**
 * What a page sent: for each cell what was seen, under {@code seen.<cell>}, and what is typed or ticked now, under its id.
 * A cell that is ticked nowhere sends nothing, which is why the seen ones count.
 */
final class TypedForm {

    private static final String SEEN = "seen.";

    private final Questionnaire questionnaire;
    private final TypedAnswers answers;
    private final MultiValueMap<String, String> sent;

    TypedForm(Questionnaire questionnaire, Locale locale, MultiValueMap<String, String> sent) {
        this.questionnaire = questionnaire;
        this.answers = TypedAnswers.of(
                questionnaire, List.of(questionnaire.texts(Locale.ENGLISH), questionnaire.texts(locale)));
        this.sent = sent;
    }

    /** The cells that were changed on the page. */
    List<CellChange> changes() {
        List<CellChange> changes = new ArrayList<>();
        for (String name : sent.keySet()) {
            if (name.startsWith(SEEN)) {
                cell(name.substring(SEEN.length())).flatMap(this::change).ifPresent(changes::add);
            }
        }
        return changes;
    }

    private Optional<Cell> cell(String id) {
        try {
            return questionnaire
                    .cell(CellId.valueOf(id))
                    .filter(cell -> !cell.question().locked());
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    /** One cell as it was sent; empty where it stands as it was seen, which is not understood anew. */
    Optional<CellChange> change(Cell cell) {
        String seen = Optional.ofNullable(sent.getFirst(SEEN + cell.id())).orElse("");
        String typed = typed(cell);
        if (typed.equals(seen.isEmpty() ? "" : seen.substring(1))) {
            return Optional.empty();
        }
        CellChange change = new CellChange(cell.id(), seen, answers.answer(cell.column(), typed));
        return Optional.of(change).filter(made -> !CellChange.code(made.now()).equals(seen));
    }

    private String typed(Cell cell) {
        List<String> typed = sent.getOrDefault(cell.id().value(), List.of()).stream()
                .filter(part -> !part.isBlank())
                .toList();
        return cell.column().type() == CellType.CODES
                ? String.join(",", typed)
                : typed.isEmpty() ? "" : typed.get(0).replace("\r\n", "\n");
    }
}
