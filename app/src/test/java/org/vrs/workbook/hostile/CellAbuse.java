package org.vrs.workbook.hostile;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vrs.ooxml.Refusal.Reason;
import org.vrs.workbook.Zip;

/** Cells that say two things, and cells with something in them that nobody expects. */
final class CellAbuse {

    private static final Pattern BLANK = Pattern.compile("<c r=\"([A-Z]+[0-9]+)\" s=\"([0-9]+)\"/>");

    /** Characters; what a reader refuses lies above. */
    private static final int ROOM = 6 << 20;

    private CellAbuse() {}

    static void addTo(Abuse abuse) {
        twice(abuse);
        values(abuse);
        books(abuse);
    }

    private static void twice(Abuse abuse) {
        abuse.add(
                Reason.CELL_TWICE,
                "a cell twice",
                () -> abuse.rows("<row r=\"15000\"><c r=\"A15000\"><v>1</v></c><c r=\"A15000\"><v>2</v></c></row>"));
        abuse.add(
                Reason.CELL_TWICE,
                "a cell that is counted twice",
                () -> abuse.rows(
                        "<row r=\"15000\"><c r=\"B15000\"><v>1</v></c><c r=\"A15000\"/><c><v>2</v></c></row>"));
        abuse.add(
                Reason.CELL_TWICE,
                "a row twice",
                () -> abuse.rows("<row r=\"15000\"/><row r=\"14000\"/><row r=\"15000\"/>"));
        abuse.add(
                Reason.UNREADABLE,
                "a cell in another row",
                () -> abuse.rows("<row r=\"15000\"><c r=\"A15001\"><v>1</v></c></row>"));
        abuse.add(
                Reason.UNREADABLE,
                "a cell without a column",
                () -> abuse.rows("<row r=\"15000\"><c r=\"15000\"><v>1</v></c></row>"));
        abuse.add(
                Reason.UNREADABLE,
                "a sheet's name twice",
                () -> abuse.issued()
                        .change(Abuse.MAIN, xml -> {
                            Matcher sheet = Pattern.compile("<sheet [^>]*/>").matcher(xml);
                            if (!sheet.find()) {
                                throw new AssertionError("no sheet");
                            }
                            return xml.replace("</sheets>", sheet.group() + "</sheets>");
                        })
                        .bytes());
    }

    private static void values(Abuse abuse) {
        List<String> values = List.of(
                "<v>1e999999999</v>",
                "<v>1e-999999999</v>",
                "<v>12345678901234567890e-2147483647</v>",
                "<v>12345678901234567890e2147483647</v>",
                "<v>NaN</v>",
                "<v>Infinity</v>",
                "<v>0x1p3</v>",
                "<v>-0</v>",
                "<v></v>",
                "<f>1/0</f>",
                "<f t=\"shared\" si=\"2147483647\"/><v>1</v>",
                "<is><t>no kind</t></is>");
        for (String value : values) {
            abuse.harmless("everywhere " + value, () -> everywhere(abuse, "", value));
        }
        abuse.harmless("everywhere a string that is not there", () -> everywhere(abuse, "s", "<v>999999999</v>"));
        abuse.add(
                Reason.UNREADABLE, "everywhere a string that has no number", () -> everywhere(abuse, "s", "<v>x</v>"));
        abuse.harmless("one text of 32,000 signs, everywhere", () -> oneText(abuse));
        abuse.harmless("everywhere a kind that is not known", () -> everywhere(abuse, "zzz", "<v>7</v>"));
        abuse.harmless("everywhere a day", () -> everywhere(abuse, "d", "<v>+999999999-12-31T23:59:60Z</v>"));
        abuse.harmless("everywhere an error", () -> everywhere(abuse, "e", "<v>#REF!</v>"));
        for (String text : List.of(
                "_x0000_",
                "_xD800_ alone",
                "\u202e=cmd|' /C calc'!A0",
                "x".repeat(32_767),
                "-".repeat(32_767),
                "1 ".repeat(16_000),
                "1,1".repeat(10_000),
                "a@" + ".a".repeat(16_000),
                "a".repeat(32_000),
                "A1." + "A.".repeat(16_000),
                "passport" + " ".repeat(32_000),
                "Mr " + "Aa".repeat(16_000),
                "B1.1.F.LT18 ".repeat(2_700))) {
            String shown = text.length() > 40 ? text.substring(0, 12) + " and so on" : text;
            abuse.harmless(
                    "everywhere the text " + shown,
                    () -> everywhere(abuse, "inlineStr", "<is><t>" + text + "</t></is>"));
        }
    }

    /** Every empty cell of the form holds the same, as long as a reader must go on. */
    private static byte[] everywhere(Abuse abuse, String kind, String inside) {
        int[] room = {ROOM};
        String type = kind.isEmpty() ? "" : " t=\"" + kind + "\"";
        return abuse.issued()
                .changeSheets(xml -> BLANK.matcher(xml).replaceAll(found -> {
                    room[0] -= inside.length();
                    String cell = "<c r=\"" + found.group(1) + "\" s=\"" + found.group(2) + "\"" + type + ">" + inside
                            + "</c>";
                    return Matcher.quoteReplacement(room[0] < 0 ? found.group() : cell);
                }))
                .bytesUnpacked();
    }

    private static byte[] oneText(Abuse abuse) {
        int number = abuse.issued().text(Abuse.STRINGS).split("<si>|<si ", -1).length - 1;
        byte[] cells = everywhere(abuse, "s", "<v>" + number + "</v>");
        return Zip.of(cells)
                .change(
                        Abuse.STRINGS,
                        xml -> xml.replace("</sst>", "<si><t>" + "y ".repeat(16_000) + "</t></si></sst>"))
                .bytes();
    }

    private static void books(Abuse abuse) {
        abuse.harmless(
                "all days from 1904",
                () -> abuse.issued()
                        .change(
                                Abuse.MAIN,
                                xml -> xml.replaceFirst("<workbookPr[^>]*>", "<workbookPr date1904=\"1\"/>"))
                        .bytes());
        abuse.harmless(
                "no names",
                () -> abuse.issued()
                        .change(Abuse.MAIN, xml -> xml.replaceAll("<definedNames>.*</definedNames>", ""))
                        .bytes());
        abuse.harmless(
                "every name for one cell",
                () -> abuse.issued()
                        .change(
                                Abuse.MAIN,
                                xml -> xml.replaceAll("(<definedName name=\"q_[^>]*>)[^<]*", "$1README!\\$A\\$1"))
                        .bytes());
        abuse.harmless(
                "names in a circle",
                () -> abuse.changed(
                        Abuse.MAIN,
                        "</definedNames>",
                        "<definedName name=\"c1\">c2</definedName><definedName name=\"c2\">c1</definedName></definedNames>"));
        abuse.harmless(
                "names for places outside every sheet",
                () -> abuse.issued()
                        .change(
                                Abuse.MAIN,
                                xml -> xml.replaceAll("(<definedName name=\"q_[^>]*>[^<]*\\$)[0-9]+(?=<)", "$19999999"))
                        .bytes());
        abuse.harmless(
                "a text without a style sheet",
                () -> abuse.issued().without(Abuse.STYLES).bytes());
        abuse.harmless(
                "no texts at all", () -> abuse.issued().without(Abuse.STRINGS).bytes());
    }
}
