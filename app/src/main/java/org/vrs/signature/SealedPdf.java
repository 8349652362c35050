package org.vrs.signature;

import com.lowagie.text.pdf.PRStream;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfFileSpecification;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfStamper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A PDF with a signed statement inside (an attached file, to be opened in any viewer) and a seal over every byte: a last line
 * behind the end of the document, which viewers pass over.
 */
public final class SealedPdf {

    /** The statement's name among the attachments. */
    static final String ATTACHMENT = "statement.json";

    private static final String MARK = "%VRS-SEAL ";
    private static final Pattern SEAL =
            Pattern.compile("%VRS-SEAL 1 bytes=([0-9]{1,12}) key=([0-9a-f]{64}) signature=([0-9a-f]{128})\n");
    private static final int LONGEST_SEAL = 300;

    private SealedPdf() {}

    /** The seal of a file. @param bytes how many stand before it @param key fingerprint of the key */
    record Seal(int start, long bytes, String key, String signature) {}

    /** Puts a statement into a PDF and seals both. */
    public static byte[] seal(byte[] pdf, Statement statement, InstallationKey key) {
        byte[] whole = attach(pdf, statement.signed(key).getBytes(StandardCharsets.UTF_8));
        String seal = MARK + "1 bytes=" + whole.length + " key="
                + key.verifying().id() + " signature=" + key.sign(toSign(whole)) + "\n";
        byte[] sealed = Arrays.copyOf(whole, whole.length + seal.length());
        System.arraycopy(seal.getBytes(StandardCharsets.US_ASCII), 0, sealed, whole.length, seal.length());
        return sealed;
    }

    /** Adds the attachment behind what is there, which stays byte for byte. */
    private static byte[] attach(byte[] pdf, byte[] statement) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PdfReader reader = new PdfReader(pdf)) {
            PdfStamper stamper = new PdfStamper(reader, out, '\0', true);
            stamper.addFileAttachment(
                    "Signed statement",
                    PdfFileSpecification.fileEmbedded(
                            stamper.getWriter(), null, ATTACHMENT, statement, "application/json", null, 9));
            stamper.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The PDF takes no attachment", e);
        }
        byte[] whole = out.toByteArray();
        if (whole[whole.length - 1] == '\n') {
            return whole;
        }
        byte[] ended = Arrays.copyOf(whole, whole.length + 1);
        ended[whole.length] = '\n';
        return ended;
    }

    static byte[] toSign(byte[] bytes) {
        return ("vrs-file/1\n" + Sha256.of(bytes) + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    static boolean looksLikeOne(byte[] file) {
        return startsWith(file, "%PDF-");
    }

    private static boolean startsWith(byte[] file, String text) {
        byte[] start = text.getBytes(StandardCharsets.US_ASCII);
        return file.length >= start.length && Arrays.equals(file, 0, start.length, start, 0, start.length);
    }

    /** The seal at the very end; empty where there is none. */
    static Optional<Seal> sealOf(byte[] file) {
        int from = Math.max(0, file.length - LONGEST_SEAL);
        String end = new String(file, from, file.length - from, StandardCharsets.ISO_8859_1);
        int mark = end.lastIndexOf(MARK);
        Matcher seal = SEAL.matcher(mark < 0 ? "" : end.substring(mark));
        return seal.matches()
                ? Optional.of(new Seal(from + mark, Long.parseLong(seal.group(1)), seal.group(2), seal.group(3)))
                : Optional.empty();
    }

    /** Whether a seal stands somewhere, whole or not. */
    static boolean hasMark(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1).contains("\n" + MARK);
    }

    /** The attached statement; empty where there is none or it cannot be read any more. */
    static Optional<byte[]> statement(byte[] file) {
        try (PdfReader reader = new PdfReader(file)) {
            PdfDictionary names = reader.getCatalog().getAsDict(PdfName.NAMES);
            PdfDictionary files = names == null ? null : names.getAsDict(PdfName.EMBEDDEDFILES);
            PdfArray pairs = files == null ? null : files.getAsArray(PdfName.NAMES);
            for (int i = 1; pairs != null && i < pairs.size(); i += 2) {
                PdfDictionary specification = pairs.getAsDict(i);
                if (ATTACHMENT.equals(specification.getAsString(PdfName.F).toString())) {
                    PRStream stream =
                            (PRStream) specification.getAsDict(PdfName.EF).getAsStream(PdfName.F);
                    return Optional.of(PdfReader.getStreamBytes(stream));
                }
            }
        } catch (IOException | RuntimeException e) {
            return Optional.empty(); // whoever checks a file says that nothing could be read from it
        }
        return Optional.empty();
    }
}
