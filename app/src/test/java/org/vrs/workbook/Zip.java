package org.vrs.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A workbook taken apart and put together again, so that tests can make files that no office program would write. */
final class Zip {

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    static Zip of(byte[] workbook) {
        Zip zip = new Zip();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.parts.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zip;
    }

    Zip with(String part, String text) {
        return with(part, text.getBytes(StandardCharsets.UTF_8));
    }

    Zip with(String part, byte[] bytes) {
        parts.put(part, bytes);
        return this;
    }

    Zip without(String part) {
        parts.remove(part);
        return this;
    }

    Zip change(String part, UnaryOperator<String> change) {
        return with(part, change.apply(new String(parts.get(part), StandardCharsets.UTF_8)));
    }

    /** Changes every sheet's XML. */
    Zip changeSheets(UnaryOperator<String> change) {
        parts.keySet().stream()
                .filter(name -> name.startsWith("xl/worksheets/sheet"))
                .toList()
                .forEach(name -> change(name, change));
        return this;
    }

    byte[] bytes() {
        return bytes(Deflater.DEFAULT_COMPRESSION);
    }

    /** Without packing, so that no rule about the ratio steps in. */
    byte[] bytesUnpacked() {
        return bytes(Deflater.NO_COMPRESSION);
    }

    private byte[] bytes(int level) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.setLevel(level);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
