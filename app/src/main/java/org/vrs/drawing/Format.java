package org.vrs.drawing;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.jspecify.annotations.Nullable;
import org.vrs.ooxml.OoxmlText;
import org.vrs.questionnaire.Severity;

/**
 * The number under which a workbook keeps a cell's look, and those of its variants.
 *
 * @param quoted the same look, marked as text for every program
 * @param marked the same look in the colour of what was found; empty where nothing is ever marked
 */
public record Format(int plain, int quoted, Map<Severity, Format> marked) {

    /** Fill and border of a marked cell: the border tells too, for those who do not see the colour. */
    private enum Sign {
        ERROR("FFC7C2", "C00000", BorderStyle.MEDIUM),
        WARNING("E4D7F5", "7030A0", BorderStyle.MEDIUM_DASHED),
        NOTE("D5EAF7", "1F5FAF", BorderStyle.DOTTED);

        private final XSSFColor fill;
        private final XSSFColor edge;
        private final BorderStyle border;

        Sign(String fill, String edge, BorderStyle border) {
            this.fill = new XSSFColor(HexFormat.of().parseHex(fill), null);
            this.edge = new XSSFColor(HexFormat.of().parseHex(edge), null);
            this.border = border;
        }
    }

    public static Format of(XSSFCellStyle style, Ink ink) {
        return new Format(style.getIndex(), ink.quoted(style).getIndex(), Map.of());
    }

    /** With the variants for each severity. */
    public static Format marked(XSSFCellStyle style, Ink ink) {
        Map<Severity, Format> marked = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            marked.put(severity, of(coloured(style, ink, Sign.valueOf(severity.name())), ink));
        }
        return new Format(style.getIndex(), ink.quoted(style).getIndex(), marked);
    }

    private static XSSFCellStyle coloured(XSSFCellStyle style, Ink ink, Sign sign) {
        XSSFCellStyle copy = ink.copy(style);
        copy.setFillForegroundColor(sign.fill);
        copy.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        copy.setBorderBottom(sign.border);
        copy.setBorderTop(sign.border);
        copy.setBorderLeft(sign.border);
        copy.setBorderRight(sign.border);
        copy.setBottomBorderColor(sign.edge);
        copy.setTopBorderColor(sign.edge);
        copy.setLeftBorderColor(sign.edge);
        copy.setRightBorderColor(sign.edge);
        return copy;
    }

    /** The look under a mark; its own where there is none. */
    public Format under(@Nullable Severity severity) {
        return severity == null ? this : marked.getOrDefault(severity, this);
    }

    /** Writes the cell without a value. */
    public void writeBlank(StringBuilder xml, String reference) {
        open(xml, reference, plain).append("/>");
    }

    /** Writes the cell with a number. */
    public void write(StringBuilder xml, String reference, BigDecimal number) {
        open(xml, reference, plain)
                .append("><v>")
                .append(number.toPlainString())
                .append("</v></c>");
    }

    /** A text; one that looks like a formula is marked as text. */
    public void write(StringBuilder xml, String reference, String text) {
        open(xml, reference, Ink.looksLikeFormula(text) ? quoted : plain)
                .append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
                .append(OoxmlText.xml(text))
                .append("</t></is></c>");
    }

    private static StringBuilder open(StringBuilder xml, String reference, int style) {
        return xml.append("<c r=\"")
                .append(reference)
                .append("\" s=\"")
                .append(style)
                .append('"');
    }
}
