package org.vrs.ooxml;

import java.io.BufferedInputStream;
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
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.vrs.ooxml.Refusal.Reason;

/**
 * The parts of an uploaded workbook, opened only after the directory was found harmless, and counted and timed while they
 * unpack.
 */
public final class Parts implements AutoCloseable {

    /** Bytes that are unpacked in one go: unpacking starts anew each time, and a parser asks for few at once. */
    private static final int AT_ONCE = 1 << 14;

    private final ZipFile zip;
    private final Limits limits;
    private final Map<String, String> names = new HashMap<>();
    private long end;
    private long unpacked;

    private Parts(ZipFile zip, Limits limits, List<ZipDirectory.Entry> entries) {
        this.zip = zip;
        this.limits = limits;
        this.end = System.nanoTime() + limits.time().toNanos();
        for (ZipDirectory.Entry entry : entries) {
            names.put(entry.name().toLowerCase(Locale.ROOT), entry.name());
        }
    }

    /** Opens the file after its directory has been held against the limits. */
    public static Parts open(Path file, Limits limits) throws Refusal, IOException {
        List<ZipDirectory.Entry> entries = ZipDirectory.entries(file, limits);
        Harmful.requireNames(entries);
        Parts opened = new Parts(new ZipFile(file.toFile()), limits, entries);
        if (!opened.has("[Content_Types].xml")) {
            opened.close();
            throw new Refusal(Reason.NOT_XLSX, "zip");
        }
        return opened;
    }

    /** Takes time off that was not spent on the file. */
    void spend(long nanos) {
        end += nanos;
    }

    private Refusal tooSlow() {
        return new Refusal(Reason.TOO_SLOW, limits.time().toSeconds());
    }

    public boolean has(String part) {
        return names.containsKey(part.toLowerCase(Locale.ROOT));
    }

    Iterable<String> names() {
        return names.values();
    }

    /** A part to read; the stream fails once it unpacks to more than allowed. */
    public InputStream open(String part) throws Refusal, IOException {
        String name = names.get(part.toLowerCase(Locale.ROOT));
        ZipEntry entry = name == null ? null : zip.getEntry(name);
        if (entry == null) {
            throw new Refusal(Reason.UNREADABLE, part);
        }
        return new Counted(new BufferedInputStream(zip.getInputStream(entry), AT_ONCE), part);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Ends the unpacking of a part; {@link XmlPart} hands the refusal on. */
    public static final class Stopped extends IOException {
        private static final long serialVersionUID = 1L;
        private final transient Refusal refusal;

        Stopped(Refusal refusal) {
            this.refusal = refusal;
        }

        public Refusal refusal() {
            return refusal;
        }

        /** The refusal behind what an XML parser made of it, if there is one. */
        static @Nullable Refusal behind(Throwable thrown) {
            for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
                if (cause instanceof Stopped stopped) {
                    return stopped.refusal;
                }
                if (cause instanceof XMLStreamException xml && xml.getNestedException() instanceof Stopped stopped) {
                    return stopped.refusal;
                }
            }
            return null;
        }
    }

    private final class Counted extends FilterInputStream {
        private final String part;
        private long here;
        private final TagGuard tag;

        Counted(InputStream in, String part) {
            super(in);
            this.part = part;
            this.tag = new TagGuard(part);
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
            tag.read(buffer, offset, Math.max(0, read));
            return read;
        }

        private void count(int read) throws IOException {
            here += read;
            unpacked += read;
            if (here > limits.part()) {
                throw new Stopped(new Refusal(Reason.INFLATES_TOO_LARGE, part, here, limits.part()));
            }
            if (unpacked > limits.inflated()) {
                throw new Stopped(new Refusal(Reason.INFLATES_TOO_LARGE, part, unpacked, limits.inflated()));
            }
            if (System.nanoTime() - end > 0) {
                throw new Stopped(tooSlow());
            }
        }
    }
}
