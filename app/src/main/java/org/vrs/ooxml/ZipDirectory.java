package org.vrs.ooxml;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.vrs.ooxml.Refusal.Reason;

/** Looks at a file and at the directory of the zip inside it before anything is unpacked. */
public final class ZipDirectory {

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int CENTRAL_SIZE = 46;
    private static final int END_SIZE = 22;
    private static final int LONGEST_NAME = 255;
    private static final int UNIX = 3;
    private static final int FILE_KIND = 0xF000;
    private static final int SYMBOLIC_LINK = 0xA000;

    /** One part as the directory declares it. */
    record Entry(String name, long packed, long unpacked) {}

    private final Limits limits;
    private final ByteBuffer bytes;

    private ZipDirectory(Limits limits, ByteBuffer bytes) {
        this.limits = limits;
        this.bytes = bytes;
    }

    static List<Entry> entries(Path file, Limits limits) throws Refusal, IOException {
        long size = Files.size(file);
        if (size == 0) {
            throw new Refusal(Reason.EMPTY);
        }
        if (size > limits.fileBytes()) {
            throw new Refusal(Reason.TOO_LARGE, size, limits.fileBytes());
        }
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        ZipDirectory directory = new ZipDirectory(limits, bytes);
        directory.requireZip();
        List<Entry> entries = directory.walk();
        directory.requireSafe(entries);
        return entries;
    }

    private void requireZip() throws Refusal {
        if (bytes.limit() < END_SIZE || bytes.getInt(0) != LOCAL) {
            throw FileKind.of(bytes);
        }
    }

    private List<Entry> walk() throws Refusal {
        int end = end();
        int count = Short.toUnsignedInt(bytes.getShort(end + 10));
        if (count > limits.entries()) {
            throw new Refusal(Reason.TOO_MANY_ENTRIES, count, limits.entries());
        }
        long position = Integer.toUnsignedLong(bytes.getInt(end + 16));
        List<Entry> entries = new ArrayList<>();
        List<long[]> spans = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int at = at(position, CENTRAL_SIZE);
            if (bytes.getInt(at) != CENTRAL) {
                throw new Refusal(Reason.UNREADABLE, "zip");
            }
            int name = Short.toUnsignedInt(bytes.getShort(at + 28));
            Entry entry = entry(at, name);
            requireNoLink(at, entry.name());
            entries.add(entry);
            spans.add(span(at, entry));
            position += CENTRAL_SIZE
                    + name
                    + Short.toUnsignedInt(bytes.getShort(at + 30))
                    + Short.toUnsignedInt(bytes.getShort(at + 32));
        }
        requireOneAfterAnother(spans);
        return entries;
    }

    /** Two parts that share bytes are a trick; so is something before the first part. */
    private static void requireOneAfterAnother(List<long[]> spans) throws Refusal {
        spans.sort(java.util.Comparator.comparingLong(span -> span[0]));
        long nextFree = 0;
        for (long[] span : spans) {
            if (span[0] < nextFree || (nextFree == 0 && span[0] > 0)) {
                throw new Refusal(Reason.UNREADABLE, "zip");
            }
            nextFree = span[1];
        }
    }

    private Entry entry(int at, int nameLength) throws Refusal {
        int flags = Short.toUnsignedInt(bytes.getShort(at + 8));
        int method = Short.toUnsignedInt(bytes.getShort(at + 10));
        byte[] name = new byte[nameLength];
        at((long) at + CENTRAL_SIZE, nameLength);
        bytes.get(at + CENTRAL_SIZE, name);
        if ((flags & 1) != 0) {
            throw new Refusal(Reason.ENCRYPTED);
        }
        if (method != 0 && method != 8) {
            throw new Refusal(Reason.UNREADABLE, "zip");
        }
        return new Entry(
                new String(name, StandardCharsets.UTF_8),
                Integer.toUnsignedLong(bytes.getInt(at + 20)),
                Integer.toUnsignedLong(bytes.getInt(at + 24)));
    }

    private void requireNoLink(int at, String name) throws Refusal {
        boolean unix = Byte.toUnsignedInt(bytes.get(at + 5)) == UNIX;
        int mode = Short.toUnsignedInt(bytes.getShort(at + 40));
        if (unix && (mode & FILE_KIND) == SYMBOLIC_LINK) {
            throw new Refusal(Reason.UNSAFE_NAMES, shown(name));
        }
    }

    /** Where the data of a part lies; before them its name stands a second time, and must be the same. */
    private long[] span(int at, Entry entry) throws Refusal {
        long start = Integer.toUnsignedLong(bytes.getInt(at + 42));
        int local = at(start, 30);
        if (bytes.getInt(local) != LOCAL) {
            throw new Refusal(Reason.UNREADABLE, "zip");
        }
        int name = Short.toUnsignedInt(bytes.getShort(local + 26));
        int before = at(start + 30, name);
        if (!entry.name().equals(new String(bytes.array(), before, name, StandardCharsets.UTF_8))) {
            throw new Refusal(Reason.UNSAFE_NAMES, shown(entry.name()));
        }
        long data = start + 30 + name + Short.toUnsignedInt(bytes.getShort(local + 28));
        if (data + entry.packed() > bytes.limit()) {
            throw new Refusal(Reason.UNREADABLE, "zip");
        }
        return new long[] {start, data + entry.packed()};
    }

    private void requireSafe(List<Entry> entries) throws Refusal {
        Set<String> seen = new HashSet<>();
        long total = 0;
        for (Entry entry : entries) {
            String name = entry.name();
            if (isUnsafe(name) || !seen.add(name.toLowerCase(Locale.ROOT))) {
                throw new Refusal(Reason.UNSAFE_NAMES, shown(name));
            }
            total += entry.unpacked();
            if (entry.unpacked() > limits.part()) {
                throw new Refusal(Reason.INFLATES_TOO_LARGE, name, entry.unpacked(), limits.part());
            }
            if (total > limits.inflated()) {
                throw new Refusal(Reason.INFLATES_TOO_LARGE, name, total, limits.inflated());
            }
            if (entry.unpacked() >= Limits.RATIO_FROM && entry.unpacked() / Limits.RATIO > entry.packed()) {
                throw new Refusal(Reason.INFLATE_RATIO, name);
            }
        }
    }

    private static String shown(String name) {
        String calm = name.replaceAll("[\\p{Cntrl}\\p{Cf}]", "?");
        return calm.length() <= LONGEST_NAME ? calm : calm.substring(0, LONGEST_NAME);
    }

    private static boolean isUnsafe(String name) {
        return name.isEmpty()
                || name.length() > LONGEST_NAME
                || name.startsWith("/")
                || name.indexOf('\\') >= 0
                || name.indexOf('\0') >= 0
                || name.indexOf(':') >= 0
                || List.of(name.split("/", -1)).contains("..");
    }

    private int end() throws Refusal {
        for (int at = bytes.limit() - END_SIZE; at >= 0 && at >= bytes.limit() - END_SIZE - 0xFFFF; at--) {
            int comment = Short.toUnsignedInt(bytes.getShort(at + 20));
            if (bytes.getInt(at) == END && at + END_SIZE + comment == bytes.limit()) {
                return at;
            }
        }
        throw new Refusal(Reason.UNREADABLE, "zip");
    }

    private int at(long position, int length) throws Refusal {
        if (position < 0 || position + length > bytes.limit()) {
            throw new Refusal(Reason.UNREADABLE, "zip");
        }
        return (int) position;
    }
}
