package org.vrs.signoff;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.CellId;

/**
 * What was decided about a version by the sign-off authority or a deputy. A release is a signature: it stands until it ends.
 *
 * @param answersSha256 the answers alone
 * @param contentSha256 what was signed: answers, form and rules (see {@code SignedContent}); empty in signatures from before
 * @param onBehalfOf    the authority for whom a deputy signed; null where it signed itself
 * @param end           how the signature ended; null while it stands, and where the version was sent back
 */
public record SignOff(
        long id,
        int version,
        String answersSha256,
        String contentSha256,
        String form,
        String rules,
        boolean released,
        String message,
        Instant at,
        String by,
        @Nullable String onBehalfOf,
        @Nullable End end) {

    /** The ways in which a signature ends. */
    public enum How {
        /** Answers changed since. */
        VOID,
        /** Taken back by the authority, with a reason. */
        WITHDRAWN
    }

    /**
     * The end of a signature.
     *
     * @param reason the authority's words; empty where it is void
     * @param cells  the cells that changed; empty where it was withdrawn
     */
    public record End(How how, String reason, List<CellId> cells, Instant at, String by) {}

    /** Whether it is a signature that holds. */
    public boolean stands() {
        return released && end == null;
    }

    SignOff ended(End end) {
        return new SignOff(
                id, version, answersSha256, contentSha256, form, rules, released, message, at, by, onBehalfOf, end);
    }
}
