package org.vrs.explanation;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.validation.Finding;

/**
 * The value that a finding looked at, and what it was held against. An explanation holds for these two and expires when
 * one of them moves (docs/how-to/explain-and-try-rules.md).
 *
 * @param found   the value; {@code #} and a digest where the finding does not repeat a text, so that none is kept here
 * @param allowed what it was held against, or empty
 */
public record Seen(String found, String allowed) {

    /** A figure has moved when it differs from the explained one by more than so many percent of that. */
    public static final int MOVED_PERCENT = 10;

    private static final Pattern FIGURE = Pattern.compile("[≤≥<>= ]*(-?[0-9]+(?:\\.[0-9]+)?)");
    static final String DIGEST = "#";
    private static final int DIGITS = 12;

    /** What a finding looked at in the answers it was found in. */
    static Seen of(Finding finding, Answers answers) {
        CellId cell = finding.cell();
        String text = cell == null || !finding.found().isEmpty()
                ? ""
                : answers.get(cell).map(Answer::text).orElse("");
        return new Seen(text.isEmpty() ? finding.found() : digest(text), finding.allowed());
    }

    /** Whether an explanation given here does not hold there. */
    public boolean movedTo(Seen now) {
        return moved(found, now.found) || moved(allowed, now.allowed);
    }

    /** Whether the value itself can be shown. */
    public boolean isShown() {
        return !found.startsWith(DIGEST);
    }

    /** A figure moves beyond the threshold; a marker, a code or a word by any change, a blank by any value. */
    private static boolean moved(String then, String now) {
        Optional<BigDecimal> before = figure(then);
        Optional<BigDecimal> after = figure(now);
        if (before.isEmpty() || after.isEmpty()) {
            return !then.equals(now);
        }
        BigDecimal difference = after.get().subtract(before.get()).abs();
        BigDecimal most = before.get().abs().multiply(BigDecimal.valueOf(MOVED_PERCENT));
        return difference.multiply(BigDecimal.valueOf(100)).compareTo(most) > 0;
    }

    private static Optional<BigDecimal> figure(String text) {
        Matcher matcher = FIGURE.matcher(text);
        return matcher.matches() ? Optional.of(new BigDecimal(matcher.group(1))) : Optional.empty();
    }

    static String digest(String text) {
        return DIGEST + sha256(text).substring(0, DIGITS);
    }

    static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
