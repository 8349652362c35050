package org.vrs.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.vrs.report.ReceiptSheet.Head;
import org.vrs.report.ReceiptSheet.Line;
import org.vrs.signature.Statement;
import org.vrs.signature.VerifyingKey;

/** Puts a signed statement on paper: the same facts, in words. */
@Component
class ReceiptWords {

    private static final List<String> RETURN =
            List.of("state", "receipt", "participantName", "roundTitle", "round", "version");
    private static final List<String> ARRIVAL =
            List.of("receivedAt", "receivedAtLocal", "receivedFrom", "fileName", "fileSize", "fileSha256");
    private static final List<String> CONTENT =
            List.of("contentSha256", "answersSha256", "form", "rules", "answeredPercent", "dataRatePercent");
    private static final List<String> SIGNATURE = List.of(
            "by", "onBehalfOf", "at", "atLocal", "contentSha256", "ended", "endedBy", "endedAt", "reason", "cells");

    private final MessageSource messages;

    ReceiptWords(MessageSource messages) {
        this.messages = messages;
    }

    Head head(Statement statement) {
        Map<String, Object> facts = statement.facts();
        return new Head(
                say("receipt.title"),
                facts.get("participantName") + ", " + facts.get("roundTitle") + ", " + facts.get("receipt"),
                say("receipt.foot"));
    }

    List<Line> lines(Statement statement, VerifyingKey key) {
        Map<String, Object> facts = statement.facts();
        List<Line> lines = new ArrayList<>();
        group(lines, "return", RETURN, facts);
        group(lines, "arrival", ARRIVAL, facts);
        group(lines, "content", CONTENT, facts);
        if (facts.get("counts") instanceof Map<?, ?> counts) {
            lines.add(new Line(
                    "",
                    say("receipt.counts"),
                    say(
                            "receipt.counts.of",
                            counts.get("expected"),
                            counts.get("read"),
                            counts.get("empty"),
                            counts.get("ignored"))));
        }
        if (facts.get("signOff") instanceof Map<?, ?> signOff) {
            group(lines, "signature", SIGNATURE, signOff);
        }
        if (facts.get("cellsChangedSinceSigned") instanceof List<?> cells) {
            String words = cells.isEmpty() ? say("receipt.none") : joined(cells);
            lines.add(new Line(
                    say("receipt.group.changes"),
                    say("receipt.changes", text(facts, "comparedWithSignedVersion")),
                    words));
        }
        warnings(lines, (List<?>) facts.getOrDefault("openWarnings", List.of()));
        lines.add(new Line(say("receipt.group.proof"), say("receipt.issuedAt"), String.valueOf(facts.get("issuedAt"))));
        lines.add(new Line("", say("receipt.key"), key.id()));
        lines.add(new Line("", say("receipt.check"), say("receipt.check.how")));
        return lines;
    }

    private void group(List<Line> lines, String name, List<String> names, Map<?, ?> facts) {
        String heading = say("receipt.group." + name);
        for (String fact : names) {
            Object value = facts.get(fact);
            if (value != null && !value.equals("") && !value.equals(List.of())) {
                lines.add(new Line(
                        heading,
                        say("receipt." + fact),
                        value instanceof List<?> list ? joined(list) : value(fact, value)));
                heading = "";
            }
        }
    }

    /** A state is said in words, a number as the screens write it; everything else is what it is. */
    private String value(String fact, Object value) {
        boolean inWords = fact.equals("state") || fact.equals("ended");
        if (inWords) {
            return say("receipt." + fact + "." + value);
        }
        return value instanceof Number number ? say("receipt.number", number) : String.valueOf(value);
    }

    private void warnings(List<Line> lines, List<?> warnings) {
        String heading = say("receipt.group.warnings");
        for (Object each : warnings) {
            Map<?, ?> warning = (Map<?, ?>) each;
            String explanation = String.valueOf(warning.get("explanation"));
            lines.add(new Line(
                    heading,
                    warning.get("rule") + ", " + warning.get("place"),
                    warning.get("message") + "\n"
                            + (explanation.isEmpty()
                                    ? say("receipt.unexplained")
                                    : say("receipt.explained", explanation))));
            heading = "";
        }
    }

    private static String text(Map<?, ?> facts, String name) {
        return String.valueOf(facts.get(name));
    }

    private static String joined(List<?> list) {
        return list.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private String say(String key, @Nullable Object... values) {
        return messages.getMessage(key, values, Locale.ENGLISH);
    }
}
