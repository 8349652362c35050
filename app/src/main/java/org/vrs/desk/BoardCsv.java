package org.vrs.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.vrs.desk.RoundBoard.Line;

/** A round's board as a file for a spreadsheet, in which no cell can act as a formula. */
final class BoardCsv {

    /** Tells spreadsheets that the file is UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String STARTS_A_FORMULA = "=+-@\t\r";
    private static final List<String> HEADINGS = List.of(
            "code",
            "participant",
            "stage",
            "days",
            "activity",
            "version",
            "answered",
            "errors",
            "warnings",
            "attention");

    private BoardCsv() {}

    static String of(RoundBoard board, MessageSource messages, Locale locale) {
        Stream<String> headings =
                HEADINGS.stream().map(heading -> messages.getMessage("desk.board." + heading, null, locale));
        return BYTE_ORDER_MARK
                + row(headings)
                + board.lines().stream()
                        .map(line -> row(cells(line, messages, locale)))
                        .collect(Collectors.joining());
    }

    private static Stream<String> cells(Line line, MessageSource messages, Locale locale) {
        return Stream.of(
                line.code(),
                line.name(),
                messages.getMessage("web.stage." + line.stage(), null, locale),
                String.valueOf(line.days()),
                line.activity().utc().toInstant().toString(),
                String.valueOf(line.version()),
                String.valueOf(line.answered()),
                String.valueOf(line.errors()),
                String.valueOf(line.warningsLeft()),
                line.attention().stream()
                        .map(tag ->
                                messages.getMessage(tag.text().key(), tag.text().args(), locale))
                        .collect(Collectors.joining("; ")));
    }

    private static String row(Stream<String> cells) {
        return cells.map(BoardCsv::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    static String cell(String text) {
        boolean formula = !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        return Arrays.stream(new String[] {",", "\"", "\n", "\r"}).anyMatch(safe::contains)
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }
}
