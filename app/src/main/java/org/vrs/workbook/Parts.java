package org.vrs.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.vrs.workbook.Refusal.Reason;

/** The parts of an uploaded workbook, opened only after the directory was found harmless, and counted while they unpack. */
final class Parts implements AutoCloseable {

    private final ZipFile zip;
    private final Limits limits;
    private final Map<String, String> names = new HashMap<>();
    private long unpacked;

    private Parts(ZipFile zip, Limits limits, List<ZipDirectory.Entry> entries) {
        this.zip = zip;
        this.limits = limits;
        for (ZipDirectory.Entry entry : entries) {
            names.put(entry.name().toLowerCase(Locale.ROOT), entry.name());
        }
    }

    static Parts open(Path file, Limits limits) throws Refusal, IOException {
        List<ZipDirectory.Entry> entries = ZipDirectory.entries(file, limits);
        for (ZipDirectory.Entry entry : entries) {
            requireHarmless(entry.name());
        }
        Parts opened = new Parts(new ZipFile(file.toFile()), limits, entries);
        if (!opened.has("[Content_Types].xml")) {
            opened.close();
            throw new Refusal(Reason.NOT_XLSX, "zip");
        }
        return opened;
    }

    private static void requireHarmless(String name) throws Refusal {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith("vbaproject.bin") || lower.contains("macrosheets/") || lower.contains("vbadata")) {
            throw new Refusal(Reason.MACRO, name);
        }
        if (lower.startsWith("xl/externallinks/")) {
            throw new Refusal(Reason.EXTERNAL_LINK, name);
        }
        if (lower.contains("/embeddings/") || lower.contains("/activex/") || lower.startsWith("customui/")) {
            throw new Refusal(Reason.EMBEDDED_OBJECT, name);
        }
        if (lower.startsWith("xl/connections")
                || lower.startsWith("xl/querytables/")
                || lower.startsWith("xl/model/")) {
            throw new Refusal(Reason.DATA_CONNECTION, name);
        }
    }

    boolean has(String part) {
        return names.containsKey(part.toLowerCase(Locale.ROOT));
    }

    Iterable<String> names() {
        return names.values();
    }

    /** A part to read; the stream fails once it unpacks to more than allowed. */
    InputStream open(String part) throws Refusal, IOException {
        String name = names.get(part.toLowerCase(Locale.ROOT));
        ZipEntry entry = name == null ? null : zip.getEntry(name);
        if (entry == null) {
            throw new Refusal(Reason.UNREADABLE, part);
        }
        return new Counted(zip.getInputStream(entry), part);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Says that a part unpacked to more than allowed; {@link XmlPart} turns it into a refusal. */
    static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private final class Counted extends FilterInputStream {
        private long here;

        Counted(InputStream in, String part) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) throws IOException {
            here += read;
            unpacked += read;
            if (here > limits.part() || unpacked > limits.inflated()) {
                throw new TooMuch();
            }
        }
    }
}
