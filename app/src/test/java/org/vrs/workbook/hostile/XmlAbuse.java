package org.vrs.workbook.hostile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.vrs.ooxml.Refusal.Reason;

/** What can be done to XML itself. */
final class XmlAbuse {

    private static final String LAUGHS =
            "<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;\">]>";

    private XmlAbuse() {}

    static void addTo(Abuse abuse) {
        declarations(abuse);
        broken(abuse);
        large(abuse);
    }

    private static void declarations(Abuse abuse) {
        for (String part : List.of(
                Abuse.MAIN,
                Abuse.SHEET,
                Abuse.STRINGS,
                Abuse.STYLES,
                Abuse.RELATIONS,
                Abuse.TYPES,
                "docProps/app.xml")) {
            abuse.add(
                    Reason.DOCTYPE,
                    "entities in " + part,
                    () -> abuse.issued()
                            .change(part, xml -> declared(xml, LAUGHS))
                            .bytes());
        }
        abuse.add(
                Reason.DOCTYPE,
                "one entity of 60,000 signs, 60,000 times",
                () -> abuse.issued()
                        .with(
                                Abuse.STRINGS,
                                "<!DOCTYPE sst [<!ENTITY a \"" + "a".repeat(60_000) + "\">]><sst><si><t>"
                                        + "&a;".repeat(60_000) + "</t></si></sst>")
                        .bytesUnpacked());
        abuse.add(
                Reason.DOCTYPE,
                "a declaration in UTF-16",
                () -> abuse.issued()
                        .with(
                                Abuse.STRINGS,
                                ("\ufeff<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + LAUGHS + "<sst/>")
                                        .getBytes(StandardCharsets.UTF_16LE))
                        .bytes());
        abuse.add(
                Reason.DOCTYPE,
                "an entity that nobody declared",
                () -> abuse.changed(Abuse.STRINGS, "</sst>", "<si><t>&nobody;</t></si></sst>"));
    }

    static String declared(String xml, String doctype) {
        int end = xml.startsWith("<?xml") ? xml.indexOf("?>") + 2 : 0;
        return xml.substring(0, end) + doctype + xml.substring(end);
    }

    private static void broken(Abuse abuse) {
        abuse.add(
                Reason.UNREADABLE,
                "no XML",
                () -> abuse.issued().with(Abuse.MAIN, "not xml").bytes());
        abuse.add(
                Reason.UNREADABLE,
                "an empty part",
                () -> abuse.issued().with(Abuse.MAIN, "").bytes());
        abuse.add(
                Reason.UNREADABLE,
                "a part is missing",
                () -> abuse.issued().without(Abuse.MAIN).bytes());
        abuse.add(
                Reason.NOT_XLSX,
                "no list of parts",
                () -> abuse.issued().without(Abuse.TYPES).bytes());
        abuse.add(
                Reason.UNREADABLE,
                "no relations",
                () -> abuse.issued().without(Abuse.RELATIONS).bytes());
        abuse.add(Reason.UNREADABLE, "tags that do not match", () -> abuse.sheet("</sheetData>", "</sheetdata>"));
        abuse.add(
                Reason.UNREADABLE,
                "bytes that are no UTF-8",
                () -> abuse.issued()
                        .with(
                                Abuse.STRINGS,
                                "<sst><si><t>\u00ff\u00fe</t></si></sst>".getBytes(StandardCharsets.ISO_8859_1))
                        .bytes());
        abuse.add(
                Reason.UNREADABLE,
                "a sign that XML does not know",
                () -> abuse.changed(Abuse.STRINGS, "</sst>", "<si><t>&#0;</t></si></sst>"));
        abuse.add(
                Reason.UNREADABLE,
                "an encoding that nobody knows",
                () -> abuse.issued()
                        .with(Abuse.STRINGS, "<?xml version=\"1.0\" encoding=\"x-nobody\"?><sst/>")
                        .bytes());
        abuse.add(Reason.UNREADABLE, "a row number that is none", () -> abuse.rows("<row r=\"x\"/>"));
        abuse.add(Reason.UNREADABLE, "a row before the first", () -> abuse.rows("<row r=\"-7\"/>"));
        abuse.add(
                Reason.UNREADABLE,
                "a format that is no number",
                () -> abuse.rows("<row r=\"15000\"><c r=\"A15000\" s=\"1e9\"/></row>"));
    }

    private static void large(Abuse abuse) {
        abuse.add(
                Reason.TOO_DEEP,
                "200,000 levels",
                () -> abuse.issued()
                        .with(Abuse.STRINGS, "<sst>" + "<a>".repeat(200_000) + "</a>".repeat(200_000) + "</sst>")
                        .bytesUnpacked());
        abuse.add(
                Reason.TOO_DEEP,
                "200,000 levels inside a text",
                () -> abuse.issued()
                        .with(
                                Abuse.STRINGS,
                                "<sst><si><t>" + "<a>".repeat(200_000) + "</a>".repeat(200_000) + "</t></si></sst>")
                        .bytesUnpacked());
        abuse.add(Reason.UNREADABLE, "200,000 attributes", () -> {
            StringBuilder many = new StringBuilder();
            for (int i = 0; i < 200_000; i++) {
                many.append(" a").append(i).append("=\"\"");
            }
            return abuse.changed(Abuse.STRINGS, "</sst>", "<si" + many + "/></sst>");
        });
        abuse.harmless(
                "an attribute of 7 MiB",
                () -> abuse.changed(Abuse.STRINGS, "</sst>", "<si a=\"" + "x".repeat(7 << 20) + "\"/></sst>"));
        abuse.harmless(
                "a comment of 7 MiB",
                () -> abuse.changed(Abuse.STRINGS, "</sst>", "<!-- " + "x".repeat(7 << 20) + " --></sst>"));
        abuse.harmless(
                "900,000 instructions",
                () -> abuse.changed(Abuse.STRINGS, "</sst>", "<?x y?>".repeat(900_000) + "</sst>"));
        abuse.harmless(
                "an element's name of 7 MiB",
                () -> abuse.changed(Abuse.STRINGS, "</sst>", "<" + "x".repeat(7 << 20) + "/></sst>"));
        abuse.harmless("30,000 namespaces", () -> {
            StringBuilder many = new StringBuilder();
            for (int i = 0; i < 30_000; i++) {
                many.append(" xmlns:a")
                        .append(i)
                        .append("=\"http://x/")
                        .append(i)
                        .append('"');
            }
            return abuse.changed(Abuse.STRINGS, "</sst>", "<si" + many + "/></sst>");
        });
    }
}
