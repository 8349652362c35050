package org.vrs.ooxml;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vrs.ooxml.Refusal.Reason;

/** What all sheets of a workbook share: its strings, and which cell formats show a date or a percentage. */
public final class SharedParts {

    /** How a format shows a number. */
    public enum Shows {
        NUMBER,
        DATE,
        PERCENT
    }

    private final List<String> strings = new ArrayList<>();
    private final List<Shows> formats = new ArrayList<>();

    /** Reads shared texts and number formats, within the limits. */
    public static SharedParts read(Parts parts, BookIndex index, Limits limits) throws Refusal, IOException {
        SharedParts shared = new SharedParts();
        String strings = index.sharedStrings();
        if (strings != null && parts.has(strings)) {
            shared.strings(parts, strings, limits);
        }
        String styles = index.styles();
        if (styles != null && parts.has(styles)) {
            shared.styles(parts, styles, limits);
        }
        return shared;
    }

    @Nullable
    String string(int number) {
        return number >= 0 && number < strings.size() ? strings.get(number) : null;
    }

    Shows shows(int style) {
        return style >= 0 && style < formats.size() ? formats.get(style) : Shows.NUMBER;
    }

    private void strings(Parts parts, String part, Limits limits) throws Refusal, IOException {
        long chars = 0;
        try (XmlPart xml = XmlPart.open(parts, part)) {
            for (int event = xml.next(); event >= 0; event = xml.next()) {
                if (xml.starts(event, "si")) {
                    String text = richText(xml, "si");
                    if (text.length() > Limits.TEXT) {
                        throw new Refusal(Reason.TEXT_TOO_LONG, text.length(), Limits.TEXT, part);
                    }
                    chars += text.length();
                    if (chars > limits.stringChars() || strings.size() >= limits.cells()) {
                        throw new Refusal(Reason.TOO_MANY_STRINGS, chars, limits.stringChars());
                    }
                    strings.add(text);
                }
            }
        }
    }

    /** The runs of a text joined; readings printed above a word (phonetic runs) are no part of it. */
    static String richText(XmlPart xml, String element) throws Refusal {
        JoinedText text = new JoinedText(Limits.TEXT + 1);
        int phonetic = 0;
        for (int event = xml.next(); event >= 0 && !xml.ends(event, element); event = xml.next()) {
            if (xml.starts(event, "rPh")) {
                phonetic++;
            } else if (xml.ends(event, "rPh")) {
                phonetic--;
            } else if (xml.starts(event, "t")) {
                String run = xml.text();
                if (phonetic == 0) {
                    text.add(run);
                }
            }
        }
        return OoxmlText.plain(text.toString());
    }

    private void styles(Parts parts, String part, Limits limits) throws Refusal, IOException {
        Map<Integer, String> own = new HashMap<>();
        boolean cells = false;
        int all = 0;
        try (XmlPart xml = XmlPart.open(parts, part)) {
            for (int event = xml.next(); event >= 0; event = xml.next()) {
                if (xml.starts(event, "numFmt")) {
                    own.put(xml.number("numFmtId", -1), String.valueOf(xml.attribute("formatCode")));
                } else if (xml.starts(event, "cellXfs")) {
                    cells = true;
                } else if (xml.ends(event, "cellXfs")) {
                    cells = false;
                } else if (xml.starts(event, "xf")) {
                    BookIndex.require(++all, limits.styles(), Reason.TOO_MANY_STYLES);
                    if (cells) {
                        int format = xml.number("numFmtId", 0);
                        formats.add(shows(format, own.get(format)));
                    }
                }
            }
        }
    }

    private static Shows shows(int id, @Nullable String own) {
        if (own == null) {
            boolean date = (id >= 14 && id <= 22)
                    || (id >= 27 && id <= 36)
                    || (id >= 45 && id <= 47)
                    || (id >= 50 && id <= 58);
            return date ? Shows.DATE : id == 9 || id == 10 ? Shows.PERCENT : Shows.NUMBER;
        }
        String bare =
                own.replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]", "").toLowerCase(Locale.ROOT);
        if (bare.contains("%")) {
            return Shows.PERCENT;
        }
        return bare.contains("y") || bare.contains("d") || bare.contains("h:") || bare.contains("mm:")
                ? Shows.DATE
                : Shows.NUMBER;
    }
}
