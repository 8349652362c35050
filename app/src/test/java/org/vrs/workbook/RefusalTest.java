package org.vrs.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.vrs.workbook.Refusal.Reason;

class RefusalTest {

    private static final byte[] ISSUED = Sample.issued(Sample.SMALL);
    private static final String MAIN = "xl/workbook.xml";
    private static final String SHEET = "xl/worksheets/sheet3.xml";
    private static final String STRINGS = "xl/sharedStrings.xml";
    private static final Duration LONGEST = Duration.ofSeconds(5);

    @TempDir
    Path folder;

    /** A hostile or foreign file: how it is called, why it must be refused, and what it holds. */
    private record Case(String name, Reason reason, byte[] file) {}

    @TestFactory
    Stream<DynamicTest> each_file_is_refused_for_its_own_reason_and_in_time() throws Exception {
        return cases().stream()
                .map(one -> DynamicTest.dynamicTest(one.name(), () -> {
                    Path file = Files.write(folder.resolve("file-" + one.name().hashCode() + ".xlsx"), one.file());
                    Refusal refusal =
                            Assertions.assertTimeoutPreemptively(LONGEST, () -> refusal(file, Limits.STANDARD));
                    assertThat(refusal.reason()).isEqualTo(one.reason());
                }));
    }

    private static List<Case> cases() throws Exception {
        List<Case> cases = new ArrayList<>();
        foreign(cases);
        parts(cases);
        counts(cases);
        xml(cases);
        identity(cases);
        return cases;
    }

    @Test
    void all_of_them_are_refused_in_a_small_heap() throws Exception {
        List<Case> cases = cases();
        for (int i = 0; i < cases.size(); i++) {
            Files.write(folder.resolve("%03d.xlsx".formatted(i)), cases.get(i).file());
        }
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallHeap.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> reasons = process.inputReader().lines().toList();
        assertThat(reasons)
                .isEqualTo(cases.stream().map(one -> one.reason().name()).toList());
    }

    @Test
    void every_reason_is_provoked_by_some_file() throws Exception {
        assertThat(cases()).extracting(Case::reason).contains(Reason.values());
    }

    private static Refusal refusal(Path file, Limits limits) {
        return catchThrowableOfType(
                Refusal.class, () -> new WorkbookReader(Sample.SEAL, limits).read(file, Sample.expected(Sample.SMALL)));
    }

    private static void add(List<Case> cases, Reason reason, String what, byte[] file) {
        cases.add(new Case(reason + " " + what, reason, file));
    }

    private static Zip issued() {
        return Zip.of(ISSUED);
    }

    private static void foreign(List<Case> cases) throws Exception {
        add(cases, Reason.EMPTY, "nothing", new byte[0]);
        add(
                cases,
                Reason.NOT_XLSX,
                "a PDF",
                "%PDF-1.7 and so on, long enough to look like a file".getBytes(StandardCharsets.US_ASCII));
        add(
                cases,
                Reason.NOT_XLSX,
                "a CSV",
                "cell,value\nB1.1.F.LT18,12\n".repeat(5).getBytes(StandardCharsets.US_ASCII));
        add(
                cases,
                Reason.NOT_XLSX,
                "some other zip",
                Zip.of(new byte[0]).with("a.txt", "a").bytes());
        add(
                cases,
                Reason.NOT_XLSX,
                "an OpenDocument sheet",
                Zip.of(new byte[0])
                        .with("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
                        .bytes());
        add(cases, Reason.TOO_LARGE, "11 MiB", new byte[11 << 20]);
        ByteArrayOutputStream old = new ByteArrayOutputStream();
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            book.createSheet();
            book.write(old);
        }
        add(cases, Reason.OLD_FORMAT, "an .xls", old.toByteArray());
        add(cases, Reason.ENCRYPTED, "a password", encrypted());
        add(cases, Reason.NOT_VRS, "somebody else's workbook", other());
        byte[] cut = java.util.Arrays.copyOf(ISSUED, ISSUED.length / 2);
        add(cases, Reason.UNREADABLE, "half a file", cut);
    }

    private static byte[] other() throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.createSheet().createRow(0).createCell(0).setCellValue("hello");
            book.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] encrypted() throws Exception {
        try (POIFSFileSystem system = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var stream = encryptor.getDataStream(system)) {
                stream.write(ISSUED);
            }
            system.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static void parts(List<Case> cases) {
        add(
                cases,
                Reason.MACRO,
                "vbaProject",
                issued().with("xl/vbaProject.bin", "x").bytes());
        add(
                cases,
                Reason.MACRO,
                "a macro workbook's content type",
                issued().change(
                                "[Content_Types].xml",
                                xml -> xml.replace(
                                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                                        "application/vnd.ms-excel.sheet.macroEnabled.main+xml"))
                        .bytes());
        add(
                cases,
                Reason.EXTERNAL_LINK,
                "part",
                issued().with("xl/externalLinks/externalLink1.xml", "<x/>").bytes());
        add(
                cases,
                Reason.EXTERNAL_LINK,
                "relation",
                issued().change(
                                "xl/_rels/workbook.xml.rels",
                                rels -> rels.replace(
                                        "</Relationships>",
                                        "<Relationship Id=\"rIdX\" Type=\"http://x/relationships/image\" Target=\"http://localhost/x\" TargetMode=\"External\"/></Relationships>"))
                        .bytes());
        add(
                cases,
                Reason.EMBEDDED_OBJECT,
                "OLE",
                issued().with("xl/embeddings/oleObject1.bin", "x").bytes());
        add(
                cases,
                Reason.EMBEDDED_OBJECT,
                "ActiveX",
                issued().with("xl/activeX/activeX1.xml", "<x/>").bytes());
        add(
                cases,
                Reason.DATA_CONNECTION,
                "connections",
                issued().with("xl/connections.xml", "<x/>").bytes());
        for (String name : List.of("../../evil.xml", "/etc/evil", "xl\\evil.xml", "C:/evil", "XL/Workbook.xml")) {
            add(
                    cases,
                    Reason.UNSAFE_NAMES,
                    "name " + name,
                    issued().with(name, "x").bytes());
        }
        Zip many = issued();
        for (int i = 0; i < 600; i++) {
            many.with("xl/media/" + i + ".txt", "x");
        }
        add(cases, Reason.TOO_MANY_ENTRIES, "600 parts", many.bytes());
        add(
                cases,
                Reason.INFLATE_RATIO,
                "20 MiB of nothing",
                issued().with("xl/media/a.txt", new byte[20 << 20]).bytes());
        add(
                cases,
                Reason.INFLATES_TOO_LARGE,
                "40 MiB of nothing",
                issued().with("xl/media/a.txt", new byte[40 << 20]).bytes());
        add(cases, Reason.INFLATES_TOO_LARGE, "a size that lies", lying());
    }

    /** The directory says 10 bytes; the data are 100 MiB of the same letter. */
    private static byte[] lying() {
        byte[] huge = new byte[100 << 20];
        java.util.Arrays.fill(huge, (byte) ' ');
        byte[] zip = issued().with(STRINGS, huge).bytes();
        byte[] name = STRINGS.getBytes(StandardCharsets.US_ASCII);
        for (int i = zip.length - name.length; i > 0; i--) {
            if (java.util.Arrays.equals(zip, i, i + name.length, name, 0, name.length)) {
                zip[i - 46 + 24] = 10;
                zip[i - 46 + 25] = 0;
                zip[i - 46 + 26] = 0;
                zip[i - 46 + 27] = 0;
                return zip;
            }
        }
        throw new AssertionError("no shared strings");
    }

    private static void counts(List<Case> cases) {
        add(
                cases,
                Reason.TOO_MANY_SHEETS,
                "60",
                issued().change(
                                MAIN,
                                xml -> xml.replace(
                                        "</sheets>", "<sheet name=\"s\" sheetId=\"99\"/>".repeat(60) + "</sheets>"))
                        .bytesUnpacked());
        add(
                cases,
                Reason.TOO_MANY_NAMES,
                "100,000",
                issued().change(
                                MAIN,
                                xml -> xml.replace(
                                        "</definedNames>",
                                        "<definedName name=\"a\">x</definedName>".repeat(20_000) + "</definedNames>"))
                        .bytesUnpacked());
        add(cases, Reason.TOO_MANY_ROWS, "1 M rows", rows("<row/>".repeat(1_000_000)));
        add(
                cases,
                Reason.TOO_MANY_ROWS,
                "a row far below",
                rows("<row r=\"900000\"><c r=\"A900000\"><v>1</v></c></row>"));
        add(cases, Reason.TOO_MANY_COLUMNS, "a cell far right", rows("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>"));
        add(
                cases,
                Reason.TOO_MANY_CELLS,
                "blank styled cells",
                rows("<row>" + "<c s=\"1\"/>".repeat(600_000) + "</row>"));
        add(
                cases,
                Reason.TOO_MANY_STYLES,
                "600,000",
                issued().change(
                                "xl/styles.xml",
                                xml -> xml.replace("</cellXfs>", "<xf/>".repeat(600_000) + "</cellXfs>"))
                        .bytesUnpacked());
        add(
                cases,
                Reason.TOO_MANY_STRINGS,
                "sst count lies and 9 MiB",
                issued().with(STRINGS, "<sst count=\"2147483648\" uniqueCount=\"-1\">" + noise(9 << 20) + "</sst>")
                        .bytesUnpacked());
        add(
                cases,
                Reason.TOO_MANY_MERGES,
                "100,000",
                issued().change(
                                SHEET,
                                xml -> xml.replace(
                                        "</sheetData>",
                                        "</sheetData><mergeCells>" + "<mergeCell ref=\"A1:B2\"/>".repeat(100_000)
                                                + "</mergeCells>"))
                        .bytesUnpacked());
        add(
                cases,
                Reason.TOO_MANY_VALIDATIONS,
                "100,000",
                issued().change(
                                SHEET,
                                xml -> xml.replace(
                                        "</sheetData>",
                                        "</sheetData><dataValidations>"
                                                + "<dataValidation sqref=\"A1\"/>".repeat(100_000)
                                                + "</dataValidations>"))
                        .bytesUnpacked());
    }

    private static String noise(int chars) {
        java.util.Random random = new java.util.Random(1);
        StringBuilder text = new StringBuilder();
        while (text.length() < chars) {
            text.append("<si><t>")
                    .append(Long.toString(random.nextLong(), 36).repeat(20))
                    .append("</t></si>");
        }
        return text.toString();
    }

    private static byte[] rows(String rows) {
        return issued().change(SHEET, xml -> xml.replace("</sheetData>", rows + "</sheetData>"))
                .bytesUnpacked();
    }

    private static void xml(List<Case> cases) {
        String laughs =
                "<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
        for (String part :
                List.of(MAIN, SHEET, STRINGS, "xl/styles.xml", "xl/_rels/workbook.xml.rels", "[Content_Types].xml")) {
            add(
                    cases,
                    Reason.DOCTYPE,
                    "entities in " + part,
                    issued().change(part, xml -> declared(xml, laughs)).bytes());
            add(
                    cases,
                    Reason.DOCTYPE,
                    "an outside entity in " + part,
                    issued().change(
                                    part,
                                    xml -> declared(
                                            xml, "<!DOCTYPE a [<!ENTITY % x SYSTEM \"file:///etc/hostname\"> %x;]>"))
                            .bytes());
        }
        add(
                cases,
                Reason.TOO_DEEP,
                "200,000 levels",
                issued().with(STRINGS, "<sst>" + "<a>".repeat(200_000) + "</a>".repeat(200_000) + "</sst>")
                        .bytesUnpacked());
        add(cases, Reason.UNREADABLE, "no XML", issued().with(MAIN, "not xml").bytes());
        add(
                cases,
                Reason.UNREADABLE,
                "a part is missing",
                issued().without(MAIN).bytes());
        add(
                cases,
                Reason.UNREADABLE,
                "a number that is none",
                issued().changeSheets(xml -> xml.replaceFirst("<row r=\"1\"", "<row r=\"x\""))
                        .bytes());
        for (String formula : List.of("RTD(\"a\",,\"b\")", "WEBSERVICE(\"http://localhost\")", "cmd|'/c calc'!A0")) {
            add(
                    cases,
                    Reason.ACTIVE_FORMULA,
                    formula,
                    rows("<row r=\"200\"><c r=\"A200\"><f>" + formula + "</f><v>1</v></c></row>"));
        }
    }

    private static String declared(String xml, String doctype) {
        return xml.startsWith("<?xml") ? xml.replaceFirst("\\?>", "?>" + doctype.replace("\\", "\\\\")) : doctype + xml;
    }

    private static void identity(List<Case> cases) {
        add(cases, Reason.WRONG_PARTICIPANT, "Fiji's workbook", issue(i -> "FJI"));
        add(
                cases,
                Reason.WRONG_ROUND,
                "last year's round",
                WorkbookForm.of(Sample.SMALL, Sample.SEAL).issue(with("2024-1", "KHM"), null));
        add(cases, Reason.WRONG_PART, "an agency's part", part());
        add(
                cases,
                Reason.SEAL_BROKEN,
                "another server's seal",
                WorkbookForm.of(
                                Sample.SMALL,
                                new IssueSeal("some other key of 32 bytes....".getBytes(StandardCharsets.UTF_8)))
                        .issue(Sample.issue(Sample.SMALL), null));
        add(
                cases,
                Reason.SEAL_BROKEN,
                "the participant written over",
                issued().change(STRINGS, xml -> xml.replace("<t>KHM</t>", "<t>FJI</t>"))
                        .bytes());
        add(cases, Reason.SHEET_MISSING, "a section deleted", withoutSheet("B_FLOWS"));
        var older = new org.vrs.questionnaire.Questionnaire(
                new org.vrs.questionnaire.QuestionnaireId("sample", "0.9"),
                Sample.SMALL.sections(),
                Sample.SMALL.codeLists(),
                List.of(),
                java.util.Map.of());
        add(
                cases,
                Reason.WRONG_FORM,
                "an older form",
                WorkbookForm.of(older, Sample.SEAL).issue(Sample.issue(older), null));
    }

    private static byte[] issue(UnaryOperator<String> participant) {
        return WorkbookForm.of(Sample.SMALL, Sample.SEAL).issue(with("2025-1", participant.apply("")), null);
    }

    private static byte[] part() {
        Issue whole = Sample.issue(Sample.SMALL);
        Issue part = new Issue(
                whole.issueId(),
                whole.questionnaire(),
                whole.round(),
                whole.roundTitle(),
                whole.participant(),
                whole.participantName(),
                whole.period(),
                whole.due(),
                whole.locale(),
                new TreeSet<>(List.of("B")),
                1);
        return WorkbookForm.of(Sample.SMALL, Sample.SEAL).issue(part, null);
    }

    private static Issue with(String round, String participant) {
        Issue one = Sample.issue(Sample.SMALL);
        return new Issue(
                one.issueId(),
                one.questionnaire(),
                round,
                round,
                participant,
                participant,
                one.period(),
                one.due(),
                one.locale(),
                one.sections(),
                one.part());
    }

    static byte[] withoutSheet(String name) {
        try (XSSFWorkbook book = new XSSFWorkbook(new java.io.ByteArrayInputStream(ISSUED));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.removeSheetAt(book.getSheetIndex(name));
            book.write(out);
            return out.toByteArray();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
