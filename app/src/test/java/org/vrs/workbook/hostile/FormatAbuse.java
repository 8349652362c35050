package org.vrs.workbook.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.vrs.ooxml.Refusal.Reason;
import org.vrs.workbook.Zip;

/** Files that are something else, whatever they are called. */
final class FormatAbuse {

    private static final String BINARY = "application/vnd.ms-excel.sheet.binary.macroEnabled.main";

    private FormatAbuse() {}

    static void addTo(Abuse abuse) {
        texts(abuse);
        offices(abuse);
        zips(abuse);
    }

    private static void texts(Abuse abuse) {
        abuse.add(Reason.EMPTY, "nothing", () -> new byte[0]);
        abuse.add(Reason.NOT_XLSX, "one byte", () -> new byte[] {'P'});
        abuse.add(Reason.TOO_LARGE, "11 MB", () -> new byte[11_000_000]);
        abuse.add(Reason.NOT_XLSX, "a PDF", () -> text("%PDF-1.7 and so on, long enough to look like a file"));
        abuse.add(Reason.NOT_XLSX, "a letter", () -> text("Dear colleagues\nplease find attached\n"));
        abuse.add(Reason.NOT_XLSX, "a picture", () -> text("\u0089PNG\r\n\u001a\n,;,;\u0000\u0000", "ISO-8859-1"));
        abuse.add(Reason.NOT_XLSX, "noise", () -> noise(4_096));
        abuse.add(Reason.TEXT_TABLE, "a CSV", () -> text("cell,value\nB1.1.F.LT18,12\n".repeat(5)));
        abuse.add(Reason.TEXT_TABLE, "a CSV of Europe", () -> text("\ufeffcell;value\nB1.1.F.LT18;12\n".repeat(5)));
        abuse.add(Reason.TEXT_TABLE, "Unicode text", () -> text("\ufeffcell\tvalue\r\nB1\t12\r\n", "UTF-16LE"));
        abuse.add(Reason.OLD_FORMAT, "a web page", () -> text("<html><body><table><tr><td>1</td></tr></table>"));
        abuse.add(
                Reason.OLD_FORMAT,
                "XML of 2003",
                () -> text("<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook/>"));
    }

    private static void offices(Abuse abuse) {
        abuse.add(Reason.OLD_FORMAT, "an .xls", FormatAbuse::old);
        abuse.add(Reason.ENCRYPTED, "a password", () -> encrypted(abuse.bytes()));
        abuse.add(Reason.NOT_VRS, "somebody else's workbook", FormatAbuse::other);
    }

    private static void zips(Abuse abuse) {
        abuse.add(Reason.NOT_XLSX, "a gzip", FormatAbuse::gzip);
        abuse.add(Reason.NOT_XLSX, "a program with a workbook behind", () -> {
            byte[] all = java.util.Arrays.copyOf(text("MZ program "), 11 + abuse.bytes().length);
            System.arraycopy(abuse.bytes(), 0, all, 11, abuse.bytes().length);
            return all;
        });
        abuse.add(
                Reason.NOT_XLSX,
                "some other zip",
                () -> empty().with("a.txt", "a").bytes());
        abuse.add(
                Reason.BINARY_WORKBOOK,
                "an .xlsb",
                () -> empty().with(Abuse.TYPES, types("/xl/workbook.bin", BINARY))
                        .with("xl/workbook.bin", "x")
                        .bytes());
        abuse.add(
                Reason.BINARY_WORKBOOK,
                "an .xlsb by its type",
                () -> empty().with(Abuse.TYPES, types("/xl/book.bin", BINARY))
                        .with("xl/book.bin", "x")
                        .bytes());
        abuse.add(
                Reason.OPEN_DOCUMENT,
                "an .ods",
                () -> empty().with("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
                        .with("content.xml", "<x/>")
                        .bytes());
        abuse.add(
                Reason.NOT_XLSX,
                "a .docx",
                () -> empty().with(Abuse.TYPES, types("/word/document.xml", "application/xml"))
                        .with("word/document.xml", "<x/>")
                        .bytes());
        abuse.add(
                Reason.NOT_XLSX,
                "a .pptx",
                () -> empty().with(Abuse.TYPES, types("/ppt/presentation.xml", "application/xml"))
                        .with("ppt/presentation.xml", "<x/>")
                        .bytes());
    }

    private static Zip empty() {
        return Zip.of(new byte[0]);
    }

    static String types(String part, String type) {
        return "<Types><Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/></Types>";
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] text(String text, String charset) {
        return text.getBytes(Charset.forName(charset));
    }

    static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(1).nextBytes(noise);
        return noise;
    }

    private static byte[] gzip() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(noise(1_000));
        }
        return out.toByteArray();
    }

    private static byte[] old() throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.createSheet();
            book.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] other() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.createSheet().createRow(0).createCell(0).setCellValue("hello");
            book.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] encrypted(byte[] issued) throws Exception {
        try (POIFSFileSystem system = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var stream = encryptor.getDataStream(system)) {
                stream.write(issued);
            }
            system.writeFilesystem(out);
            return out.toByteArray();
        }
    }
}
