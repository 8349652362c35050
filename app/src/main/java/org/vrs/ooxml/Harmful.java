package org.vrs.ooxml;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vrs.ooxml.Refusal.Reason;

/**
 * Knows what a workbook can carry that is more than cells: by the names of its parts, by their content types and by their
 * relations, since each can be made to hide what the others show.
 */
public final class Harmful {

    private static final List<Map.Entry<String, Reason>> NAMES = List.of(
            Map.entry("vbaproject", Reason.MACRO),
            Map.entry("vbadata", Reason.MACRO),
            Map.entry("/macrosheets/", Reason.MACRO),
            Map.entry("/dialogsheets/", Reason.MACRO),
            Map.entry("xl/externallinks/", Reason.EXTERNAL_LINK),
            Map.entry("/embeddings/", Reason.EMBEDDED_OBJECT),
            Map.entry("/activex/", Reason.EMBEDDED_OBJECT),
            Map.entry("/webextensions/", Reason.EMBEDDED_OBJECT),
            Map.entry("customui/", Reason.CUSTOM_UI),
            Map.entry("xl/connections", Reason.DATA_CONNECTION),
            Map.entry("xl/querytables/", Reason.DATA_CONNECTION),
            Map.entry("xl/model/", Reason.DATA_CONNECTION));

    /** Content types, by a piece of them; a binary workbook is called one before it is called a macro. */
    private static final List<Map.Entry<String, Reason>> TYPES = List.of(
            Map.entry("sheet.binary", Reason.BINARY_WORKBOOK),
            Map.entry("macroenabled", Reason.MACRO),
            Map.entry("vbaproject", Reason.MACRO),
            Map.entry("macrosheet", Reason.MACRO),
            Map.entry("dialogsheet", Reason.MACRO),
            Map.entry("externallink", Reason.EXTERNAL_LINK),
            Map.entry("oleobject", Reason.EMBEDDED_OBJECT),
            Map.entry("activex", Reason.EMBEDDED_OBJECT),
            Map.entry("webextension", Reason.EMBEDDED_OBJECT),
            Map.entry("spreadsheetml.connections", Reason.DATA_CONNECTION),
            Map.entry("querytable", Reason.DATA_CONNECTION),
            Map.entry("openxmlformats.model", Reason.DATA_CONNECTION));

    /** Relations, by the last step of their type. */
    private static final Map<String, Reason> RELATIONS = Map.ofEntries(
            Map.entry("vbaproject", Reason.MACRO),
            Map.entry("wordvbadata", Reason.MACRO),
            Map.entry("xlmacrosheet", Reason.MACRO),
            Map.entry("xlintlmacrosheet", Reason.MACRO),
            Map.entry("dialogsheet", Reason.MACRO),
            Map.entry("externallink", Reason.EXTERNAL_LINK),
            Map.entry("externallinkpath", Reason.EXTERNAL_LINK),
            Map.entry("oleobject", Reason.EMBEDDED_OBJECT),
            Map.entry("package", Reason.EMBEDDED_OBJECT),
            Map.entry("control", Reason.EMBEDDED_OBJECT),
            Map.entry("activexcontrolbinary", Reason.EMBEDDED_OBJECT),
            Map.entry("webextension", Reason.EMBEDDED_OBJECT),
            Map.entry("webextensiontaskpanes", Reason.EMBEDDED_OBJECT),
            Map.entry("extensibility", Reason.CUSTOM_UI),
            Map.entry("attachedtoolbars", Reason.CUSTOM_UI),
            Map.entry("connections", Reason.DATA_CONNECTION),
            Map.entry("querytable", Reason.DATA_CONNECTION),
            Map.entry("powerpivotdata", Reason.DATA_CONNECTION));

    /** Parts by which other formats are known that are packed in the same way. */
    private static final Map<String, Reason> FORMATS = Map.of(
            "xl/workbook.bin", Reason.BINARY_WORKBOOK,
            "mimetype", Reason.OPEN_DOCUMENT,
            "word/document.xml", Reason.NOT_XLSX,
            "ppt/presentation.xml", Reason.NOT_XLSX,
            "index/document.iwa", Reason.NOT_XLSX);

    private Harmful() {}

    /** Refuses what is another format, or what is more than cells, by the names of the parts. */
    static void requireNames(List<ZipDirectory.Entry> entries) throws Refusal {
        for (ZipDirectory.Entry entry : entries) {
            Reason other = FORMATS.get(entry.name().toLowerCase(Locale.ROOT));
            if (other != null) {
                throw new Refusal(other, entry.name());
            }
        }
        for (ZipDirectory.Entry entry : entries) {
            require(NAMES, entry.name(), entry.name());
        }
    }

    static void requireType(String type, String part) throws Refusal {
        require(TYPES, type, part);
    }

    /** A link that a person can click is text; everything else that points outside is refused. */
    static void requireRelation(String type, boolean outside, String part) throws Refusal {
        String last = type.substring(type.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        Reason reason = RELATIONS.get(last);
        if (reason != null) {
            throw new Refusal(reason, part);
        }
        if (outside && !last.equals("hyperlink")) {
            throw new Refusal(Reason.EXTERNAL_LINK, part);
        }
    }

    private static void require(List<Map.Entry<String, Reason>> pieces, String text, String part) throws Refusal {
        String lower = text.toLowerCase(Locale.ROOT);
        for (Map.Entry<String, Reason> piece : pieces) {
            if (lower.contains(piece.getKey())) {
                throw new Refusal(piece.getValue(), part);
            }
        }
    }
}
