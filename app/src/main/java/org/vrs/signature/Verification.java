package org.vrs.signature;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * What can be said about a receipt or a report by anybody who has the file: which parts of it are as they were signed.
 *
 * @param sentences in the order of the check, for the person who asked
 * @param facts     what the file states; empty where that could not be read
 */
public record Verification(Verdict verdict, List<String> sentences, Map<String, Object> facts) {

    /**
     * Checks a file.
     *
     * @param known the public key of the installation; null to check with the key inside the file, which shows that the
     *     file is whole, and not who made it
     */
    public static Verification of(byte[] file, @Nullable VerifyingKey known) {
        return SealedPdf.looksLikeOne(file) ? pdf(file, known) : statement(file, known);
    }

    private static Verification pdf(byte[] file, @Nullable VerifyingKey known) {
        Optional<byte[]> inside = SealedPdf.statement(file);
        Verification stated = inside.map(statement -> statement(statement, known))
                .orElseGet(() -> says(Verdict.DAMAGED, Map.of(), "No signed statement can be read from the PDF."));
        Verification bytes = SealedPdf.sealOf(file)
                .map(seal -> bytes(file, seal, known, key(inside)))
                .orElseGet(() -> unsealed(file, inside.isPresent()));
        List<String> sentences = new ArrayList<>(bytes.sentences);
        sentences.addAll(stated.sentences);
        Verdict verdict = bytes.verdict == Verdict.HOLDS ? stated.verdict : bytes.verdict;
        return new Verification(verdict, sentences, stated.facts);
    }

    private static @Nullable VerifyingKey key(Optional<byte[]> statement) {
        return statement.flatMap(Verification::read).flatMap(SignedParts::key).orElse(null);
    }

    private static Optional<SignedParts> read(byte[] statement) {
        try {
            return SignedParts.of(CanonicalJson.read(statement));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Verification unsealed(byte[] file, boolean stated) {
        if (SealedPdf.hasMark(file)) {
            boolean whole = new String(file, StandardCharsets.ISO_8859_1).endsWith("\n");
            return whole
                    ? says(
                            Verdict.DAMAGED,
                            Map.of(),
                            "The seal at the end of the file is damaged, or something stands behind it.")
                    : says(Verdict.CUT_SHORT, Map.of(), "The file is cut short: it ends inside its seal.");
        }
        return says(
                stated || !endsAsPdf(file) ? Verdict.CUT_SHORT : Verdict.NOT_OURS,
                Map.of(),
                "There is no seal at the end of the file: it is cut short, was saved anew by another program, or never had one.");
    }

    private static boolean endsAsPdf(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1).stripTrailing().endsWith("%%EOF");
    }

    private static Verification bytes(
            byte[] file, SealedPdf.Seal seal, @Nullable VerifyingKey known, @Nullable VerifyingKey inside) {
        if (seal.start() < seal.bytes()) {
            return says(
                    Verdict.CUT_SHORT,
                    Map.of(),
                    "Of the " + seal.bytes() + " bytes that were sealed, " + (seal.bytes() - seal.start())
                            + " are missing.");
        }
        if (seal.start() > seal.bytes()) {
            return says(
                    Verdict.CHANGED,
                    Map.of(),
                    (seal.start() - seal.bytes()) + " bytes were added to the file after it was sealed.");
        }
        VerifyingKey key = known == null ? inside : known;
        if (key == null) {
            return says(Verdict.DAMAGED, Map.of(), "The file holds no key to check its seal with.");
        }
        byte[] sealed = Arrays.copyOf(file, seal.start());
        if (key.verifies(SealedPdf.toSign(sealed), seal.signature())) {
            return says(Verdict.HOLDS, Map.of(), "Every byte of the PDF is as it was sealed.");
        }
        return seal.key().equals(key.id())
                ? says(
                        Verdict.CHANGED,
                        Map.of(),
                        "The PDF is not byte for byte what was sealed: do not rely on its pages.")
                : says(Verdict.OTHER_KEY, Map.of(), "The PDF was sealed with another key: " + seal.key() + ".");
    }

    private static Verification statement(byte[] text, @Nullable VerifyingKey known) {
        try {
            return SignedParts.of(CanonicalJson.read(text))
                    .map(parts -> parts(parts, known))
                    .orElseGet(() -> says(Verdict.NOT_OURS, Map.of(), "This is no signed statement of VRS."));
        } catch (JacksonException e) {
            return cutShort(text, e)
                    ? says(Verdict.CUT_SHORT, Map.of(), "The statement is cut short: it ends in the middle.")
                    : unreadable(text);
        }
    }

    /** Whether a reader came to the end before the statement did; a whole one ends with a brace on a line of its own. */
    private static boolean cutShort(byte[] text, JacksonException e) {
        String read = new String(text, StandardCharsets.UTF_8).stripTrailing();
        return read.startsWith("{")
                && !read.endsWith("\n}")
                && String.valueOf(e.getMessage()).contains("end-of-input");
    }

    private static Verification unreadable(byte[] text) {
        boolean ours = new String(text, StandardCharsets.UTF_8).contains("keyFingerprint");
        return ours
                ? says(Verdict.DAMAGED, Map.of(), "The statement is damaged: it is no valid JSON any more.")
                : says(Verdict.NOT_OURS, Map.of(), "This is no receipt and no report of VRS.");
    }

    private static Verification parts(SignedParts parts, @Nullable VerifyingKey known) {
        VerifyingKey inside = parts.key().orElse(null);
        if (inside == null || !parts.fingerprint().equals(inside.id())) {
            return says(Verdict.DAMAGED, parts.facts(), "The key inside the statement is damaged.");
        }
        if (known != null && !known.id().equals(inside.id())) {
            return says(
                    Verdict.OTHER_KEY,
                    parts.facts(),
                    "The statement was signed with another key than the one given: " + inside.id() + ".");
        }
        if (!inside.verifies(Statement.toSign(inside, parts.digests()), parts.signature())) {
            return says(
                    Verdict.DAMAGED,
                    parts.facts(),
                    "The signature does not fit its own list of facts: the signature block is damaged.");
        }
        TreeSet<String> changed = parts.changed();
        return changed.isEmpty()
                ? says(Verdict.HOLDS, parts.facts(), "The statement is as it was signed.")
                : says(
                        Verdict.CHANGED,
                        parts.facts(),
                        "Changed after it was signed: " + String.join(", ", changed) + ".");
    }

    private static Verification says(Verdict verdict, Map<String, Object> facts, String sentence) {
        return new Verification(verdict, List.of(sentence), facts);
    }
}
