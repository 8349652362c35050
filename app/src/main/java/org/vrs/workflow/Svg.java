package org.vrs.workflow;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes SVG with presentation attributes only: no style, no script, no id. So a picture can stand inside any page, twice
 * if need be, and a content security policy has nothing to forbid.
 */
final class Svg {

    static final String INK = "#26323f";
    static final String FRAME = "#7b8794";
    static final String PAPER = "#ffffff";
    private static final double LINE = 1.2;

    private final StringBuilder out = new StringBuilder();

    /** A place on the picture, in the model's own units. */
    record Box(double x, double y, double width, double height) {
        double middleX() {
            return x + width / 2;
        }

        double middleY() {
            return y + height / 2;
        }

        double right() {
            return x + width;
        }

        double bottom() {
            return y + height;
        }

        Box shrunk(double by) {
            return new Box(x + by, y + by, width - 2 * by, height - 2 * by);
        }
    }

    /** Opens an element; the attributes come in pairs of name and value, numbers as they are. */
    Svg open(String name, Object... attributes) {
        tag(name, attributes);
        out.append(">\n");
        return this;
    }

    Svg close(String name) {
        out.append("</").append(name).append(">\n");
        return this;
    }

    Svg draw(String name, Object... attributes) {
        tag(name, attributes);
        out.append("/>\n");
        return this;
    }

    Svg title(String text) {
        out.append("<title>").append(escaped(text)).append("</title>\n");
        return this;
    }

    Svg rectangle(Box box, double radius, Object... attributes) {
        tag("rect", "x", box.x(), "y", box.y(), "width", box.width(), "height", box.height(), "rx", radius);
        attributes(attributes);
        out.append("/>\n");
        return this;
    }

    Svg circle(double x, double y, double radius, Object... attributes) {
        tag("circle", "cx", x, "cy", y, "r", radius);
        attributes(attributes);
        out.append("/>\n");
        return this;
    }

    /** A line of this picture's pen through the points of a path. */
    Svg line(String path) {
        return draw("path", "d", path, "fill", "none", "stroke", INK, "stroke-width", LINE);
    }

    /** Text in the middle of a box, in as many lines as its width asks for. */
    Svg text(String text, Box box, int size) {
        List<String> lines = wrapped(text, box.width(), size);
        double height = size * 1.2;
        double baseline = box.middleY() - (lines.size() - 1) * height / 2 + size * 0.36;
        for (String line : lines) {
            words(line, box.middleX(), baseline, size, "middle");
            baseline += height;
        }
        return this;
    }

    /** Text that starts in the top left corner of a box. */
    Svg note(String text, Box box, int size) {
        double baseline = box.y() + size;
        for (String line : wrapped(text, box.width(), size)) {
            words(line, box.x(), baseline, size, "start");
            baseline += size * 1.25;
        }
        return this;
    }

    /** Text that is read from bottom to top, along the left edge of a pool or lane. */
    Svg upright(String text, Box box, int size) {
        open("g", "transform", "rotate(-90 " + number(box.middleX()) + " " + number(box.middleY()) + ")");
        words(text, box.middleX(), box.middleY() + size * 0.36, size, "middle");
        return close("g");
    }

    /** A number on a badge. */
    Svg light(String text, Box box, int size) {
        open("g", "fill", PAPER, "font-weight", "bold");
        words(text, box.middleX(), box.middleY() + size * 0.36, size, "middle");
        return close("g");
    }

    private void words(String line, double x, double y, int size, String anchor) {
        tag("text", "x", x, "y", y, "font-size", size, "text-anchor", anchor);
        out.append('>').append(escaped(line)).append("</text>\n");
    }

    private void tag(String name, Object... attributes) {
        out.append('<').append(name);
        attributes(attributes);
    }

    private void attributes(Object... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            String value = pairs[i + 1] instanceof Number given ? number(given.doubleValue()) : pairs[i + 1].toString();
            out.append(' ')
                    .append(pairs[i])
                    .append("=\"")
                    .append(escaped(value))
                    .append('"');
        }
    }

    static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
        return rounded.stripTrailingZeros().toPlainString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    static List<String> wrapped(String text, double width, int size) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer) * size > width) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }

    /**
     * The width of a text in a usual sans-serif face of size 1. Estimated on purpose: the fonts of the machine would make
     * another picture on every machine.
     */
    private static double width(String text) {
        return text.chars().mapToDouble(Svg::width).sum();
    }

    private static double width(int character) {
        if ("ijlI.,:;'|!".indexOf(character) >= 0) {
            return 0.26;
        }
        if ("frt()-/ ".indexOf(character) >= 0) {
            return 0.34;
        }
        if (Character.isUpperCase(character) || "mw%".indexOf(character) >= 0) {
            return 0.74;
        }
        return character < 0x1100 ? 0.56 : 1;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
