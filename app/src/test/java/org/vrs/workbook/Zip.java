package org.vrs.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A workbook taken apart and put together again, so that tests can make files that no office program would write. */
public final class Zip {

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    public static Zip of(byte[] workbook) {
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

    public Zip with(String part, String text) {
        return with(part, text.getBytes(StandardCharsets.UTF_8));
    }

    public Zip with(String part, byte[] bytes) {
        parts.put(part, bytes);
        return this;
    }

    public Zip without(String part) {
        parts.remove(part);
        return this;
    }

    public Zip change(String part, UnaryOperator<String> change) {
        return with(part, change.apply(new String(parts.get(part), StandardCharsets.UTF_8)));
    }

    /** Changes every sheet's XML. */
    public Zip changeSheets(UnaryOperator<String> change) {
        parts.keySet().stream()
                .filter(name -> name.startsWith("xl/worksheets/sheet"))
                .toList()
                .forEach(name -> change(name, change));
        return this;
    }

    /** The names of the parts, in their order. */
    public List<String> names() {
        return List.copyOf(parts.keySet());
    }

    /** What a part holds. */
    public byte[] part(String name) {
        return parts.get(name);
    }

    /** What a part of text holds. */
    public String text(String name) {
        return new String(part(name), StandardCharsets.UTF_8);
    }

    public byte[] bytes() {
        return bytes(Deflater.DEFAULT_COMPRESSION);
    }

    /** Without packing, so that no rule about the ratio steps in. */
    public byte[] bytesUnpacked() {
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
