package org.vrs.workbook.hostile;

import java.util.Random;
import org.vrs.ooxml.Refusal.Reason;

/** More of something than any workbook has. */
final class CountAbuse {

    private CountAbuse() {}

    static void addTo(Abuse abuse) {
        books(abuse);
        sheets(abuse);
        texts(abuse);
    }

    private static void books(Abuse abuse) {
        abuse.add(
                Reason.TOO_MANY_SHEETS,
                "60 sheets more",
                () -> abuse.changed(
                        Abuse.MAIN, "</sheets>", "<sheet name=\"s\" sheetId=\"99\"/>".repeat(60) + "</sheets>"));
        abuse.add(
                Reason.TOO_MANY_NAMES,
                "20,000 names",
                () -> abuse.changed(
                        Abuse.MAIN,
                        "</definedNames>",
                        "<definedName name=\"a\">x</definedName>".repeat(20_000) + "</definedNames>"));
        abuse.add(
                Reason.TOO_MANY_STYLES,
                "600,000 formats",
                () -> abuse.changed(Abuse.STYLES, "</cellXfs>", "<xf/>".repeat(600_000) + "</cellXfs>"));
        abuse.add(
                Reason.TOO_MANY_STRINGS,
                "9 MiB of texts and a count that lies",
                () -> abuse.issued()
                        .with(
                                Abuse.STRINGS,
                                "<sst count=\"2147483648\" uniqueCount=\"-1\">" + noise(9 << 20) + "</sst>")
                        .bytes());
        abuse.add(
                Reason.TOO_MANY_STRINGS,
                "300,000 empty texts",
                () -> abuse.issued()
                        .with(Abuse.STRINGS, "<sst>" + "<si/>".repeat(300_000) + "</sst>")
                        .bytesUnpacked());
    }

    private static void sheets(Abuse abuse) {
        abuse.add(
                Reason.TOO_MANY_ROWS,
                "a million rows",
                () -> abuse.rows("<row r=\"900000\"/>" + "<row/>".repeat(100_000)));
        abuse.add(
                Reason.TOO_MANY_ROWS,
                "a row far below",
                () -> abuse.rows("<row r=\"900000\"><c r=\"A900000\"><v>1</v></c></row>"));
        abuse.add(
                Reason.TOO_MANY_COLUMNS,
                "a cell far right",
                () -> abuse.rows("<row r=\"15000\"><c r=\"XFD15000\"><v>1</v></c></row>"));
        abuse.add(Reason.TOO_MANY_CELLS, "300,000 formatted cells", () -> {
            StringBuilder rows = new StringBuilder();
            for (int row = 15_000; row < 15_030; row++) {
                rows.append("<row r=\"")
                        .append(row)
                        .append("\">")
                        .append("<c s=\"1\"/>".repeat(10_000))
                        .append("</row>");
            }
            return abuse.rows(rows.toString());
        });
        abuse.add(
                Reason.TOO_MANY_MERGES,
                "100,000 merged ranges",
                () -> abuse.behind("<mergeCells>" + "<mergeCell ref=\"A1:B2\"/>".repeat(100_000) + "</mergeCells>"));
        abuse.add(
                Reason.TOO_MANY_VALIDATIONS,
                "100,000 validations",
                () -> abuse.behind(
                        "<dataValidations>" + "<dataValidation sqref=\"A1\"/>".repeat(100_000) + "</dataValidations>"));
    }

    private static void texts(Abuse abuse) {
        String long33 = "x".repeat(33_000);
        abuse.add(
                Reason.TEXT_TOO_LONG,
                "a text of 33,000 signs",
                () -> abuse.changed(Abuse.STRINGS, "</sst>", "<si><t>" + long33 + "</t></si></sst>"));
        abuse.add(
                Reason.TEXT_TOO_LONG,
                "a text of many runs",
                () -> abuse.changed(
                        Abuse.STRINGS, "</sst>", "<si>" + "<r><t>0123456789</t></r>".repeat(4_000) + "</si></sst>"));
        abuse.add(
                Reason.TEXT_TOO_LONG,
                "a text in the cell itself",
                () -> abuse.rows(
                        "<row r=\"15000\"><c r=\"A15000\" t=\"inlineStr\"><is><t>" + long33 + "</t></is></c></row>"));
        abuse.add(
                Reason.TEXT_TOO_LONG,
                "a number of 33,000 digits",
                () -> abuse.rows("<row r=\"15000\"><c r=\"A15000\"><v>" + "7".repeat(33_000) + "</v></c></row>"));
        abuse.add(
                Reason.TEXT_TOO_LONG,
                "a formula of 33,000 signs that ends in a call",
                () -> abuse.rows(
                        "<row r=\"15000\"><c r=\"A15000\"><f>" + "1+".repeat(16_500) + "RTD(1)</f><v>1</v></c></row>"));
        abuse.add(
                Reason.TEXT_TOO_LONG,
                "8 MiB of text",
                () -> abuse.changed(
                        Abuse.STRINGS, "</sst>", "<si><t><![CDATA[" + "x ".repeat(4 << 20) + "]]></t></si></sst>"));
        abuse.add(
                Reason.TEXT_TOO_LONG,
                "a sheet's name of 5,000 signs",
                () -> abuse.changed(
                        Abuse.MAIN,
                        "</sheets>",
                        "<sheet name=\"" + "s".repeat(5_000)
                                + "\" sheetId=\"99\" r:id=\"rId1\" xmlns:r=\"http://x/relationships\"/></sheets>"));
        abuse.add(
                Reason.TEXT_TOO_LONG,
                "a name that refers to 100,000 signs",
                () -> abuse.changed(
                        Abuse.MAIN,
                        "</definedNames>",
                        "<definedName name=\"q_a\">'" + "''".repeat(50_000) + "'!$A$1</definedName></definedNames>"));
    }

    private static String noise(int chars) {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder();
        while (text.length() < chars) {
            text.append("<si><t>")
                    .append(Long.toString(random.nextLong(), 36).repeat(20))
                    .append("</t></si>");
        }
        return text.toString();
    }
}
