package org.vrs.explanation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vrs.questionnaire.CellId;
import org.vrs.validation.Evidence;

/**
 * What is another than it was when words about a warning were said: why they do not count any more, though the value itself
 * may be the same.
 *
 * @param rule  whether the rule was changed
 * @param moves the values that the rule compares, where they differ; empty across rounds, in which all values move
 */
public record Changed(boolean rule, List<Move> moves) {

    static final Changed NOTHING = new Changed(false, List.of());

    private static final Pattern PLAIN = Pattern.compile("[-A-Z0-9_.,;: ]{0,60}");
    private static final String LAST = "last(";

    public Changed {
        moves = List.copyOf(moves);
    }

    /**
     * One value that moved; the texts are empty for a blank cell.
     *
     * @param last whether it is the last accepted figure of the cell
     */
    public record Move(CellId cell, boolean last, String then, String now) {

        /** Whether both values can be shown: of a written text no more than its digest is kept. */
        public boolean isShown() {
            return !then.startsWith(Seen.DIGEST) && !now.startsWith(Seen.DIGEST);
        }
    }

    public boolean isNothing() {
        return !rule && moves.isEmpty();
    }

    /** What is kept of evidence: figures, markers, codes and dates as they are, of a written text the digest. */
    static Evidence kept(Evidence evidence) {
        return new Evidence(
                evidence.ruleVersion(),
                evidence.seen().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                entry -> PLAIN.matcher(entry.getValue()).matches()
                                        ? entry.getValue()
                                        : Seen.digest(entry.getValue()))));
    }

    /** The difference between two states of kept evidence; there is none to an older one that was not kept. */
    static Changed between(Evidence then, Evidence now, boolean sameRound) {
        if (then.ruleVersion().isEmpty() || now.ruleVersion().isEmpty()) {
            return NOTHING;
        }
        boolean rule = !then.ruleVersion().equals(now.ruleVersion());
        return new Changed(rule, sameRound ? moves(then.seen(), now.seen()) : List.of());
    }

    private static List<Move> moves(Map<String, String> then, Map<String, String> now) {
        Set<String> names = new LinkedHashSet<>(now.keySet());
        names.addAll(then.keySet());
        List<Move> moves = new ArrayList<>();
        for (String name : names.stream().sorted().toList()) {
            String before = then.getOrDefault(name, "");
            String after = now.getOrDefault(name, "");
            if (!before.equals(after)) {
                boolean last = name.startsWith(LAST);
                String cell = last ? name.substring(LAST.length(), name.length() - 1) : name;
                moves.add(new Move(CellId.valueOf(cell), last, before, after));
            }
        }
        return moves;
    }
}
