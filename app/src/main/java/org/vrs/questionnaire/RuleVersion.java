package org.vrs.questionnaire;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Names the state of a rule, or of all rules together, by the SHA-256 of what the definition says, in any order of its names. */
final class RuleVersion {

    private RuleVersion() {}

    static String of(Rule rule) {
        return sha256(line(rule));
    }

    /** Of all rules in their order, which is the order of what they find. */
    static String of(List<Rule> rules) {
        StringBuilder lines = new StringBuilder();
        rules.forEach(rule -> lines.append(line(rule)).append('\n'));
        return sha256(lines.toString());
    }

    private static String line(Rule rule) {
        return quoted(rule.id())
                + rule.severity()
                + new TreeSet<>(rule.where())
                + quoted(rule.kind())
                + plain(rule.settings());
    }

    private static String plain(Object value) {
        StringBuilder text = new StringBuilder();
        if (value instanceof Map<?, ?> map) {
            TreeMap<String, Object> sorted = new TreeMap<>();
            map.forEach((name, part) -> sorted.put(String.valueOf(name), part));
            sorted.forEach((name, part) ->
                    text.append(quoted(name)).append('=').append(plain(part)).append(','));
            return "{" + text + "}";
        }
        if (value instanceof List<?> list) {
            list.forEach(part -> text.append(plain(part)).append(','));
            return "[" + text + "]";
        }
        return quoted(String.valueOf(value));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
