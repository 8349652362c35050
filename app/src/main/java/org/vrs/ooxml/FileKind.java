package org.vrs.ooxml;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.vrs.ooxml.Refusal.Reason;

/** Tells what a file is that is no zip at all, so that its sender is told what to do with it. */
public final class FileKind {

    private static final long OLE2 = 0xE11AB1A1E011CFD0L;
    private static final int HEAD = 4_096;

    private final ByteBuffer bytes;

    private FileKind(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /** The refusal of a file that does not begin as a zip does. */
    static Refusal of(ByteBuffer bytes) {
        FileKind kind = new FileKind(bytes);
        if (bytes.limit() >= 8 && bytes.getLong(0) == OLE2) {
            return new Refusal(kind.contains("EncryptedPackage") ? Reason.ENCRYPTED : Reason.OLD_FORMAT);
        }
        String head = new String(bytes.array(), 0, Math.min(HEAD, bytes.limit()), StandardCharsets.ISO_8859_1);
        if (head.startsWith("%PDF")) {
            return new Refusal(Reason.NOT_XLSX, "PDF");
        }
        return new Refusal(kind.text(head));
    }

    /** Excel once saved workbooks as web pages and as XML, and called them .xls too. */
    private Reason text(String head) {
        String lower = head.toLowerCase(Locale.ROOT);
        if (lower.contains("<html") || lower.contains("<table") || lower.contains("excel.sheet")) {
            return Reason.OLD_FORMAT;
        }
        boolean wide = head.startsWith("\u00ff\u00fe") || head.startsWith("\u00fe\u00ff");
        boolean printable = head.chars().allMatch(sign -> sign >= ' ' || "\t\r\n".indexOf(sign) >= 0);
        boolean columns = head.indexOf(',') >= 0 || head.indexOf(';') >= 0 || head.indexOf('\t') >= 0;
        return columns && (wide || printable) ? Reason.TEXT_TABLE : Reason.NOT_XLSX;
    }

    private boolean contains(String name) {
        byte[] wanted = name.getBytes(StandardCharsets.UTF_16LE);
        byte[] all = bytes.array();
        for (int i = 0; i + wanted.length <= all.length; i++) {
            if (java.util.Arrays.equals(all, i, i + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }
}
