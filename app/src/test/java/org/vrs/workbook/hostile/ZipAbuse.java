package org.vrs.workbook.hostile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ObjIntConsumer;
import org.vrs.ooxml.Refusal.Reason;
import org.vrs.workbook.Zip;

/** What can be done to the packing: names, sizes, and a directory that lies. */
final class ZipAbuse {

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final String PLAIN = "xl/media/plain.txt";

    private ZipAbuse() {}

    static void addTo(Abuse abuse) {
        names(abuse);
        directory(abuse);
        sizes(abuse);
    }

    private static void names(Abuse abuse) {
        List<String> names = List.of(
                "../../evil.xml",
                "xl/../../evil.xml",
                "/etc/evil",
                "xl\\evil.xml",
                "C:/evil",
                "xl/media/nul\u0000.txt",
                "XL/Workbook.xml",
                "a".repeat(300));
        for (String name : names) {
            String shown = name.length() > 50 ? "300 signs" : name.replace("\u0000", "NUL");
            abuse.add(
                    Reason.UNSAFE_NAMES,
                    "a part called " + shown,
                    () -> abuse.issued().with(name, "x").bytes());
        }
        abuse.add(Reason.UNSAFE_NAMES, "a part twice", () -> {
            byte[] zip = abuse.issued()
                    .with("xl/media/a.txt", "x")
                    .with("xl/media/b.txt", "y")
                    .bytes();
            return replaced(zip, "xl/media/b.txt", "xl/media/a.txt");
        });
        abuse.add(
                Reason.UNSAFE_NAMES,
                "a symbolic link",
                () -> patched(abuse, CENTRAL, (zip, at) -> {
                    zip.put(at + 5, (byte) 3);
                    zip.putShort(at + 40, (short) 0xA1FF);
                }));
        abuse.add(
                Reason.UNSAFE_NAMES,
                "two names for a part",
                () -> patched(abuse, LOCAL, (zip, at) -> zip.put(at + 30, (byte) 'y')));
        abuse.add(Reason.TOO_MANY_ENTRIES, "5,000 parts", () -> {
            Zip many = abuse.issued();
            for (int i = 0; i < 5_000; i++) {
                many.with("xl/media/" + i + ".txt", "x");
            }
            return many.bytes();
        });
    }

    private static void directory(Abuse abuse) {
        abuse.add(Reason.UNREADABLE, "half a file", () -> Arrays.copyOf(abuse.bytes(), abuse.bytes().length / 2));
        abuse.add(
                Reason.UNREADABLE,
                "a file without its last byte",
                () -> Arrays.copyOf(abuse.bytes(), abuse.bytes().length - 1));
        abuse.add(
                Reason.TOO_MANY_ENTRIES,
                "a count that lies",
                () -> patched(abuse, END, (zip, at) -> zip.putShort(at + 10, (short) -1)));
        abuse.add(
                Reason.UNREADABLE,
                "a directory outside",
                () -> patched(abuse, END, (zip, at) -> zip.putInt(at + 16, 0x7fffffff)));
        abuse.add(
                Reason.UNREADABLE,
                "a comment that is no comment",
                () -> patched(abuse, END, (zip, at) -> zip.putShort(at + 20, (short) 7)));
        abuse.add(
                Reason.UNREADABLE,
                "parts that share their bytes",
                () -> patched(abuse, CENTRAL, (zip, at) -> zip.putInt(at + 20, 100_000)));
        abuse.add(
                Reason.UNREADABLE,
                "a part outside",
                () -> patched(abuse, CENTRAL, (zip, at) -> zip.putInt(at + 42, 0x7ffffff0)));
        abuse.add(
                Reason.UNREADABLE,
                "a packing that nobody knows",
                () -> patched(abuse, CENTRAL, (zip, at) -> zip.putShort(at + 10, (short) 12)));
        abuse.add(
                Reason.ENCRYPTED,
                "a part with a password",
                () -> patched(abuse, CENTRAL, (zip, at) -> zip.putShort(at + 8, (short) 1)));
        abuse.harmless("a wrong checksum", () -> patched(abuse, CENTRAL, (zip, at) -> zip.putInt(at + 16, 1)));
    }

    private static void sizes(Abuse abuse) {
        abuse.add(
                Reason.INFLATE_RATIO,
                "20 MiB of nothing",
                () -> abuse.issued().with(PLAIN, new byte[20 << 20]).bytes());
        abuse.add(
                Reason.INFLATES_TOO_LARGE,
                "200 MiB of nothing",
                () -> abuse.issued().with(PLAIN, new byte[200 << 20]).bytes());
        abuse.add(Reason.INFLATES_TOO_LARGE, "3 times 25 MiB", () -> {
            byte[] half = halfNoise(25 << 20);
            return abuse.issued()
                    .with("xl/media/1.txt", half)
                    .with("xl/media/2.txt", half)
                    .with("xl/media/3.txt", half)
                    .bytes();
        });
        abuse.add(Reason.INFLATES_TOO_LARGE, "a size that lies", () -> lying(abuse));
    }

    /** Packs to about a fiftieth. */
    private static byte[] halfNoise(int length) {
        byte[] bytes = new byte[length];
        Random random = new Random(1);
        for (int i = 0; i < length; i++) {
            bytes[i] = i % 100 == 0 ? (byte) random.nextInt(256) : (byte) 'x';
        }
        return bytes;
    }

    /** The directory says 10 bytes; the data are 100 MiB of the same letter. */
    private static byte[] lying(Abuse abuse) {
        byte[] huge = new byte[100 << 20];
        Arrays.fill(huge, (byte) ' ');
        byte[] zip = abuse.issued().with(Abuse.STRINGS, huge).bytes();
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(header(zip, CENTRAL, Abuse.STRINGS) + 24, 10);
        return zip;
    }

    /** A workbook with one plain part more, whose header in the zip is changed; of the end, there is but one. */
    private static byte[] patched(Abuse abuse, int header, ObjIntConsumer<ByteBuffer> change) {
        byte[] zip = abuse.issued().with(PLAIN, "plain").bytes();
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        change.accept(bytes, header == END ? zip.length - 22 : header(zip, header, PLAIN));
        return zip;
    }

    private static int header(byte[] zip, int signature, String part) {
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        byte[] name = part.getBytes(StandardCharsets.US_ASCII);
        int length = signature == LOCAL ? 30 : 46;
        for (int at = 0; at + length + name.length <= zip.length; at++) {
            if (bytes.getInt(at) == signature
                    && Arrays.equals(zip, at + length, at + length + name.length, name, 0, name.length)) {
                return at;
            }
        }
        throw new AssertionError("no " + part);
    }

    private static byte[] replaced(byte[] zip, String before, String after) {
        String text = new String(zip, StandardCharsets.ISO_8859_1);
        return text.replace(before, after).getBytes(StandardCharsets.ISO_8859_1);
    }
}
