package org.vrs.questionnaire;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Everything one participant answered in one version of a submission: a map from cell to answer that cannot change. */
public final class Answers {

    public static final Answers NONE = new Answers(new TreeMap<>());

    /** No row and no field comes before it. */
    private static final String FIRST = "0";

    private final SortedMap<CellId, Answer> cells;

    private Answers(SortedMap<CellId, Answer> cells) {
        this.cells = Collections.unmodifiableSortedMap(cells);
    }

    public static Answers of(Map<CellId, Answer> cells) {
        return new Answers(new TreeMap<>(cells));
    }

    public SortedMap<CellId, Answer> cells() {
        return cells;
    }

    public Optional<Answer> get(CellId cell) {
        return Optional.ofNullable(cells.get(cell));
    }

    /** The figure in a cell; empty where it is blank, a marker or words. */
    public Optional<BigDecimal> number(CellId cell) {
        return cells.get(cell) instanceof Answer.Number number ? Optional.of(number.value()) : Optional.empty();
    }

    /** The figure in a cell named by its text, such as {@code "B1.1.T.T"}. */
    public Optional<BigDecimal> number(String cell) {
        return number(CellId.valueOf(cell));
    }

    /** The text form of a cell's answer, or null where it is blank. */
    public @Nullable String text(String cell) {
        Answer answer = cells.get(CellId.valueOf(cell));
        return answer == null ? null : answer.text();
    }

    /** The rows of a question that hold at least one answer, in order: {@code 01, 02 …} and fixed rows such as {@code OTH}. */
    public TreeSet<String> rows(String question) {
        TreeSet<String> rows = new TreeSet<>();
        String prefix = question + ".";
        for (CellId cell : cells.tailMap(CellId.of(question, FIRST)).keySet()) {
            if (!cell.value().startsWith(prefix)) {
                break;
            }
            String rest = cell.value().substring(prefix.length());
            int dot = rest.indexOf('.');
            if (dot > 0) {
                rows.add(rest.substring(0, dot));
            }
        }
        return rows;
    }

    /** A copy with one cell set, or cleared where the answer is null. */
    public Answers with(CellId cell, @Nullable Answer answer) {
        SortedMap<CellId, Answer> copy = new TreeMap<>(cells);
        if (answer == null) {
            copy.remove(cell);
        } else {
            copy.put(cell, answer);
        }
        return new Answers(copy);
    }

    /**
     * The SHA-256 of the answers in hexadecimal: what a national sign-off is bound to. It depends on cells and their text
     * forms only, never on the file they came in.
     */
    public String sha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            cells.forEach((cell, answer) -> {
                digest.update((cell.value() + "\u001f" + answer.getClass().getSimpleName() + "\u001f" + answer.text()
                                + "\u001e")
                        .getBytes(StandardCharsets.UTF_8));
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Answers answers && cells.equals(answers.cells);
    }

    @Override
    public int hashCode() {
        return cells.hashCode();
    }

    @Override
    public String toString() {
        return "Answers[" + cells.size() + " cells]";
    }
}
