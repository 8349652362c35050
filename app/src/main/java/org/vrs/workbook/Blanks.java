package org.vrs.workbook;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.vrs.drawing.Facts;
import org.vrs.ooxml.OoxmlText;
import org.vrs.questionnaire.CellId;

/** A text of XML with blanks in it: pieces that are always the same, in bytes already, and between them the {@link Facts}. */
public final class Blanks {

    /** Bytes that a fact seldom exceeds; a longer one costs a larger buffer. */
    private static final int USUAL = 12;

    private final List<byte[]> pieces = new ArrayList<>();
    private final List<Function<Facts, String>> blanks = new ArrayList<>();

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
            blanks.pieces.add(bytes(xml.substring(from, open)));
            blanks.blanks.add(blank(xml.substring(open + 1, close)));
            from = close + 1;
        }
        blanks.pieces.add(bytes(xml.substring(from)));
        return blanks;
    }

    private static Function<Facts, String> blank(String key) {
        if (key.startsWith(Facts.LAST)) {
            CellId cell = CellId.valueOf(key.substring(Facts.LAST.length()));
            return facts -> facts.last(cell);
        }
        return facts -> facts.get(key);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    byte[] filled(Facts facts) {
        int size = pieces.stream().mapToInt(piece -> piece.length).sum() + USUAL * blanks.size();
        ByteArrayOutputStream xml = new ByteArrayOutputStream(size);
        for (int i = 0; i < blanks.size(); i++) {
            xml.writeBytes(pieces.get(i));
            xml.writeBytes(bytes(OoxmlText.xml(blanks.get(i).apply(facts))));
        }
        xml.writeBytes(pieces.get(blanks.size()));
        return xml.toByteArray();
    }
}
