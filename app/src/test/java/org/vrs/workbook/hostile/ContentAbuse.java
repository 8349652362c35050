package org.vrs.workbook.hostile;

import java.util.List;
import org.vrs.ooxml.Refusal.Reason;

/** Things that a workbook can carry and that do something when it is opened. */
final class ContentAbuse {

    private static final String MICROSOFT = "http://schemas.microsoft.com/office/2006/relationships/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private ContentAbuse() {}

    static void addTo(Abuse abuse) {
        parts(abuse);
        types(abuse);
        relations(abuse);
        formulas(abuse);
    }

    private static void part(Abuse abuse, Reason reason, String name) {
        abuse.add(
                reason,
                "the part " + name,
                () -> abuse.issued().with(name, "<x/>").bytes());
    }

    private static void parts(Abuse abuse) {
        part(abuse, Reason.MACRO, "xl/vbaProject.bin");
        part(abuse, Reason.MACRO, "xl/macrosheets/sheet1.xml");
        part(abuse, Reason.MACRO, "xl/dialogsheets/sheet1.xml");
        part(abuse, Reason.EXTERNAL_LINK, "xl/externalLinks/externalLink1.xml");
        part(abuse, Reason.EMBEDDED_OBJECT, "xl/embeddings/oleObject1.bin");
        part(abuse, Reason.EMBEDDED_OBJECT, "xl/activeX/activeX1.xml");
        part(abuse, Reason.EMBEDDED_OBJECT, "xl/webextensions/webextension1.xml");
        part(abuse, Reason.CUSTOM_UI, "customUI/customUI14.xml");
        part(abuse, Reason.DATA_CONNECTION, "xl/connections.xml");
        part(abuse, Reason.DATA_CONNECTION, "xl/queryTables/queryTable1.xml");
        part(abuse, Reason.DATA_CONNECTION, "xl/model/item.data");
        abuse.add(
                Reason.DATA_CONNECTION,
                "a Power Query",
                () -> abuse.issued()
                        .with(
                                "customXml/item1.xml",
                                "<DataMashup xmlns=\"http://schemas.microsoft.com/DataMashup\">AAAA</DataMashup>")
                        .bytes());
    }

    private static void types(Abuse abuse) {
        abuse.add(
                Reason.MACRO,
                "a macro workbook's type",
                () -> abuse.changed(
                        Abuse.TYPES,
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                        "application/vnd.ms-excel.sheet.macroEnabled.main+xml"));
        abuse.add(
                Reason.MACRO,
                "macros under another name",
                () -> abuse.issued()
                        .with("xl/harmless.bin", "x")
                        .change(
                                Abuse.TYPES,
                                xml -> xml.replace(
                                        "</Types>",
                                        "<Override PartName=\"/xl/harmless.bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/></Types>"))
                        .bytes());
        abuse.add(
                Reason.MACRO,
                "macros as the usual type",
                () -> abuse.issued()
                        .with("xl/harmless.bin", "x")
                        .change(
                                Abuse.TYPES,
                                xml -> xml.replace(
                                        "</Types>",
                                        "<Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/></Types>"))
                        .bytes());
        abuse.add(
                Reason.DATA_CONNECTION,
                "connections under another name",
                () -> abuse.issued()
                        .with("xl/harmless.xml", "<x/>")
                        .change(
                                Abuse.TYPES,
                                xml -> xml.replace(
                                        "</Types>",
                                        "<Override PartName=\"/xl/harmless.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.connections+xml\"/></Types>"))
                        .bytes());
    }

    private static void relation(Abuse abuse, Reason reason, String type, String target) {
        abuse.add(
                reason,
                "a relation " + type.substring(type.lastIndexOf('/') + 1) + " to " + target,
                () -> abuse.changed(
                        Abuse.RELATIONS,
                        "</Relationships>",
                        "<Relationship Id=\"rIdX\" Type=\"" + type + "\" Target=\"" + target + "\""
                                + (target.contains(":") ? " TargetMode=\"External\"" : "") + "/></Relationships>"));
    }

    private static void relations(Abuse abuse) {
        relation(abuse, Reason.MACRO, MICROSOFT + "vbaProject", "harmless.bin");
        relation(abuse, Reason.MACRO, MICROSOFT + "xlMacrosheet", "harmless.xml");
        relation(abuse, Reason.EXTERNAL_LINK, OFFICE + "image", "http://localhost/x.png");
        relation(abuse, Reason.EXTERNAL_LINK, OFFICE + "attachedTemplate", "file:///etc/hostname");
        relation(abuse, Reason.EXTERNAL_LINK, OFFICE + "externalLink", "harmless.xml");
        relation(abuse, Reason.EMBEDDED_OBJECT, OFFICE + "oleObject", "harmless.bin");
        relation(abuse, Reason.EMBEDDED_OBJECT, OFFICE + "package", "harmless.xlsx");
        relation(abuse, Reason.EMBEDDED_OBJECT, OFFICE + "control", "harmless.bin");
        relation(abuse, Reason.CUSTOM_UI, MICROSOFT + "ui/extensibility", "harmless.xml");
        relation(abuse, Reason.DATA_CONNECTION, OFFICE + "connections", "harmless.xml");
    }

    private static void formulas(Abuse abuse) {
        List<String> formulas = List.of(
                "RTD(\"a\",,\"b\")",
                "_xlfn.WEBSERVICE(\"http://localhost\")",
                "1+webservice ( \"http://localhost\" )",
                "_xlfn.IMAGE(\"http://localhost/x.png\")",
                "DDE(\"soffice\",\"/tmp/x\",\"a\")",
                "cmd|'/c calc'!A0",
                "cmd|calc!A0",
                "MSEXCEL|'\\..\\..\\cmd.exe /c calc'!''",
                "'a\"'!A1+CALL(\"kernel32\",\"WinExec\")",
                "IMPORTXML(\"http://localhost\",\"//a\")",
                "_xlfn._xlws.PY(0,1)");
        for (String formula : formulas) {
            String xml = formula.replace("\"", "&quot;");
            abuse.add(
                    Reason.ACTIVE_FORMULA,
                    "the formula " + formula,
                    () -> abuse.rows("<row r=\"15000\"><c r=\"A15000\"><f>" + xml + "</f><v>1</v></c></row>"));
        }
        String call = "cmd|'/c calc'!A0";
        abuse.add(
                Reason.ACTIVE_FORMULA,
                "a call in a name",
                () -> abuse.changed(
                        Abuse.MAIN,
                        "</definedNames>",
                        "<definedName name=\"x\">" + call + "</definedName></definedNames>"));
        abuse.add(
                Reason.ACTIVE_FORMULA,
                "a call in a hidden name of one sheet",
                () -> abuse.changed(
                        Abuse.MAIN,
                        "</definedNames>",
                        "<definedName name=\"x\" localSheetId=\"0\" hidden=\"1\">EXEC(\"calc\")</definedName></definedNames>"));
        abuse.add(
                Reason.ACTIVE_FORMULA,
                "a call in a validation",
                () -> abuse.behind("<dataValidations><dataValidation type=\"custom\" sqref=\"A1\"><formula1>" + call
                        + "</formula1></dataValidation></dataValidations>"));
        abuse.add(
                Reason.ACTIVE_FORMULA,
                "a call in a newer validation",
                () -> abuse.behind(
                        "<extLst><ext><x14:dataValidation xmlns:x14=\"x\" xmlns:xm=\"m\"><x14:formula1><xm:f>" + call
                                + "</xm:f></x14:formula1></x14:dataValidation></ext></extLst>"));
        abuse.add(
                Reason.ACTIVE_FORMULA,
                "a call in a conditional format",
                () -> abuse.behind(
                        "<conditionalFormatting sqref=\"A1\"><cfRule type=\"expression\" priority=\"1\"><formula>"
                                + call + "</formula></cfRule></conditionalFormatting>"));
        abuse.add(
                Reason.ACTIVE_FORMULA,
                "a call in a table's column",
                () -> abuse.issued()
                        .with(
                                "xl/tables/table9.xml",
                                "<table><tableColumns><tableColumn><calculatedColumnFormula>" + call
                                        + "</calculatedColumnFormula></tableColumn></tableColumns></table>")
                        .bytes());
    }
}
