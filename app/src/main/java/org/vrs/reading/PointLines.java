package org.vrs.reading;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vrs.clarification.ThreadPage;
import org.vrs.review.OpenPoint;

/** Open points as a reviewer types them: one a line, with the id of a table or cell and a colon in front where one is meant. */
final class PointLines {

    private static final Pattern LINE = Pattern.compile("([A-Z]{1,8}[0-9]{0,2}[A-Za-z0-9_.]*):\\s*(.+)");

    private PointLines() {}

    static List<OpenPoint> read(String typed) {
        return typed.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(PointLines::point)
                .toList();
    }

    private static OpenPoint point(String line) {
        Matcher matcher = LINE.matcher(line);
        return matcher.matches() ? new OpenPoint(matcher.group(1), matcher.group(2)) : new OpenPoint("", line);
    }

    /** What a reviewer starts from: a line for each query that is not settled. */
    static String of(List<ThreadPage> threads, String notClarified) {
        return threads.stream()
                .filter(thread -> !thread.settled())
                .map(thread -> (thread.about().isEmpty() ? "" : thread.about() + ": ") + notClarified)
                .collect(Collectors.joining("\n"));
    }
}
