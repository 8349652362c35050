package org.vrs.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** A part of a workbook as it lies in the file: packed already, and with no time of day, so that the same content is the same file. */
record PackedPart(String name, byte[] packed, long size, long crc) {

    /** The earliest time that a ZIP file can hold. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** Packed as small as possible, for what is packed once. */
    static PackedPart tight(String name, String xml) {
        return of(name, xml.getBytes(StandardCharsets.UTF_8), Deflater.BEST_COMPRESSION);
    }

    /** Packed for one participant. */
    static PackedPart quick(String name, String xml) {
        return quick(name, xml.getBytes(StandardCharsets.UTF_8));
    }

    static PackedPart quick(String name, byte[] xml) {
        return of(name, xml, 2);
    }

    private static PackedPart of(String name, byte[] content, int level) {
        Deflater deflater = new Deflater(level, true);
        try {
            deflater.setInput(content);
            deflater.finish();
            byte[] packed = new byte[content.length / 4 + 64];
            int length = 0;
            while (!deflater.finished()) {
                if (length == packed.length) {
                    packed = Arrays.copyOf(packed, packed.length * 2);
                }
                length += deflater.deflate(packed, length, packed.length - length);
            }
            CRC32 crc = new CRC32();
            crc.update(content);
            return new PackedPart(name, Arrays.copyOf(packed, length), content.length, crc.getValue());
        } finally {
            deflater.end();
        }
    }

    /** Writes a workbook from its parts. */
    static void write(List<PackedPart> parts, OutputStream file) throws IOException {
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(file)) {
            zip.setUseZip64(Zip64Mode.Never);
            for (PackedPart part : parts) {
                ZipArchiveEntry entry = new ZipArchiveEntry(part.name());
                entry.setMethod(ZipEntry.DEFLATED);
                entry.setSize(part.size());
                entry.setCompressedSize(part.packed().length);
                entry.setCrc(part.crc());
                entry.setTimeLocal(NO_TIME);
                zip.addRawArchiveEntry(entry, new ByteArrayInputStream(part.packed()));
            }
        }
    }
}
