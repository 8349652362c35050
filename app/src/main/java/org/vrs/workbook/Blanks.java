package org.vrs.workbook;

import java.util.ArrayList;
import java.util.List;
import org.vrs.drawing.Facts;
import org.vrs.ooxml.OoxmlText;

/** A text of XML with blanks in it: pieces that are always the same, and between them the keys of {@link Facts}. */
public final class Blanks {

    private final List<String> pieces = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();

    private Blanks() {}

    /** Whether a part has blanks, and is thus written anew for each participant. */
    public static boolean in(String xml) {
        return xml.indexOf(Facts.OPEN) >= 0;
    }

    static Blanks of(String xml) {
        Blanks blanks = new Blanks();
        int from = 0;
        for (int open = xml.indexOf(Facts.OPEN); open >= 0; open = xml.indexOf(Facts.OPEN, from)) {
            int close = xml.indexOf(Facts.CLOSE, open);
            blanks.pieces.add(xml.substring(from, open));
            blanks.keys.add(xml.substring(open + 1, close));
            from = close + 1;
        }
        blanks.pieces.add(xml.substring(from));
        return blanks;
    }

    String filled(Facts facts) {
        StringBuilder xml = new StringBuilder(1 << 16);
        for (int i = 0; i < keys.size(); i++) {
            xml.append(pieces.get(i)).append(OoxmlText.xml(facts.get(keys.get(i))));
        }
        return xml.append(pieces.get(keys.size())).toString();
    }
}
