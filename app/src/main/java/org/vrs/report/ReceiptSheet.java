package org.vrs.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.util.JRLoader;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import org.springframework.stereotype.Component;

/** Prints a receipt: a title, headings, and a label and a value on each line. */
@Component
public class ReceiptSheet {

    private static final String TEMPLATE = "/report-templates/receipt.jasper";

    private final JasperReport template = load();

    /** One line. @param heading printed above it; empty where it goes on under the last one */
    public record Line(String heading, String label, String value) {}

    /** What stands on every page. @param foot how the receipt can be checked */
    public record Head(String title, String subtitle, String foot) {}

    private static JasperReport load() {
        try (InputStream in = ReceiptSheet.class.getResourceAsStream(TEMPLATE)) {
            if (in == null) {
                throw new IllegalStateException(
                        "The build left no " + TEMPLATE + "; run the build, not the compiler alone");
            }
            return (JasperReport) JRLoader.loadObject(in);
        } catch (IOException | JRException e) {
            throw new IllegalStateException("Cannot load " + TEMPLATE, e);
        }
    }

    /** The receipt as a PDF with its fonts. */
    public byte[] pdf(Head head, List<Line> lines) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("title", head.title());
        parameters.put("subtitle", head.subtitle());
        parameters.put("foot", head.foot());
        try {
            return export(JasperFillManager.fillReport(template, parameters, new RecordRows(lines)), head);
        } catch (JRException e) {
            throw new IllegalStateException("The template does not fit the receipt", e);
        }
    }

    private static byte[] export(JasperPrint print, Head head) throws JRException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        JRPdfExporter exporter = new JRPdfExporter();
        exporter.setExporterInput(new SimpleExporterInput(print));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(pdf));
        SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
        configuration.setMetadataTitle(head.title());
        configuration.setMetadataCreator("VRS");
        configuration.setDisplayMetadataTitle(true);
        exporter.setConfiguration(configuration);
        exporter.exportReport();
        return pdf.toByteArray();
    }
}
