package org.vrs.questionnaire;

import java.util.List;

/** The codes that a cell may hold, in the order in which they are offered; their labels are texts of the questionnaire. */
public record CodeList(String id, List<String> codes) {

    private static final int MOST_NAMED = 20;

    /** Codes as a message names what is allowed: all of a short list, the first and the last of a long one. */
    public static String named(List<String> codes) {
        return codes.size() <= MOST_NAMED
                ? String.join(", ", codes)
                : String.join(", ", codes.subList(0, 3)) + " … " + codes.get(codes.size() - 1);
    }
}
