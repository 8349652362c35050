package org.vrs.distribution;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.CellId;

/**
 * A cell that the agency and somebody else answered differently since the part went out: both answers, for a person to choose.
 *
 * @param draft  the answer in the draft when the part came back; null for blank
 * @param part   the agency's answer; null for blank
 * @param choice what was chosen, empty while it is open
 */
public record Conflict(
        CellId cell, @Nullable Answer draft, @Nullable Answer part, Optional<Choice> choice) {

    /** Whose answer is kept. */
    public enum Choice {
        DRAFT,
        PART
    }

    static Conflict open(CellId cell, @Nullable Answer draft, @Nullable Answer part) {
        return new Conflict(cell, draft, part, Optional.empty());
    }
}
