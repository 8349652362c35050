package org.vrs.workbook.hostile;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vrs.ooxml.Refusal.Reason;
import org.vrs.workbook.Zip;

/** Makes files that nobody should have to read, each out of a workbook that was issued. */
public final class Abuse {

    static final String MAIN = "xl/workbook.xml";
    static final String SHEET = "xl/worksheets/sheet3.xml";
    static final String STRINGS = "xl/sharedStrings.xml";
    static final String STYLES = "xl/styles.xml";
    static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    static final String TYPES = "[Content_Types].xml";

    /** Makes the bytes of a file. */
    interface Maker {
        byte[] make() throws Exception;
    }

    /**
     * One kind of abuse.
     *
     * @param name   what was done
     * @param reason why it must be refused; null where it may be read, but nothing may break
     */
    public record Kind(String name, @Nullable Reason reason, Maker maker) {

        public byte[] file() {
            try {
                return maker.make();
            } catch (Exception e) {
                throw new AssertionError(name, e);
            }
        }

        @Override
        public String toString() {
            return (reason == null ? "READ" : reason) + " " + name;
        }
    }

    private final byte[] issued;
    private final List<Kind> kinds = new ArrayList<>();

    private Abuse(byte[] issued) {
        this.issued = issued;
    }

    /** Every kind, made of this workbook. */
    public static List<Kind> of(byte[] issued) {
        Abuse abuse = new Abuse(issued);
        FormatAbuse.addTo(abuse);
        ZipAbuse.addTo(abuse);
        CountAbuse.addTo(abuse);
        XmlAbuse.addTo(abuse);
        ContentAbuse.addTo(abuse);
        CellAbuse.addTo(abuse);
        return abuse.kinds;
    }

    Zip issued() {
        return Zip.of(issued);
    }

    byte[] bytes() {
        return issued.clone();
    }

    void add(Reason reason, String name, Maker maker) {
        kinds.add(new Kind(name, reason, maker));
    }

    /** Something that may be read or refused. */
    void harmless(String name, Maker maker) {
        kinds.add(new Kind(name, null, maker));
    }

    /** Rows under the form. */
    byte[] rows(String rows) {
        return sheet("</sheetData>", rows + "</sheetData>");
    }

    /** Something behind the cells of a sheet. */
    byte[] behind(String xml) {
        return sheet("</sheetData>", "</sheetData>" + xml);
    }

    byte[] sheet(String before, String after) {
        return changed(SHEET, before, after);
    }

    byte[] changed(String part, String before, String after) {
        return issued().change(part, xml -> {
                    if (!xml.contains(before)) {
                        throw new AssertionError(part + " has no " + before);
                    }
                    return xml.replace(before, after);
                })
                .bytesUnpacked();
    }
}
