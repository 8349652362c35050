package org.vrs.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.util.JRLoader;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import org.springframework.stereotype.Component;

/** Puts a regional report on its pages. */
@Component
class ReportRenderer {

    private static final String TEMPLATE = "/report-templates/regional-report.jasper";

    /** Two prints at once keep two processors busy; more only cost memory (a print of many pages takes up to 400 MB). */
    private final Semaphore room = new Semaphore(2);

    private final JasperReport template = load();

    private static JasperReport load() {
        try (InputStream in = ReportRenderer.class.getResourceAsStream(TEMPLATE)) {
            if (in == null) {
                throw new IllegalStateException(
                        "The build left no " + TEMPLATE + "; run the build, not the compiler alone");
            }
            return (JasperReport) JRLoader.loadObject(in);
        } catch (IOException | JRException e) {
            throw new IllegalStateException("Cannot load " + TEMPLATE, e);
        }
    }

    /** The report as a PDF with all its fonts; waits while two others are being printed. */
    byte[] pdf(RegionalReport report) {
        room.acquireUninterruptibly();
        try {
            return export(fill(report), report);
        } catch (JRException e) {
            throw new IllegalStateException("The report templates do not fit the report", e);
        } finally {
            room.release();
        }
    }

    private JasperPrint fill(RegionalReport report) throws JRException {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put(JRParameter.REPORT_LOCALE, report.locale());
        parameters.put("fingerprint", report.fingerprint());
        return JasperFillManager.fillReport(template, parameters, new RecordRows(List.of(report)));
    }

    private static byte[] export(JasperPrint print, RegionalReport report) throws JRException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        JRPdfExporter exporter = new JRPdfExporter();
        exporter.setExporterInput(new SimpleExporterInput(print));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(pdf));
        SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
        configuration.setMetadataTitle(
                report.cover().title() + " " + report.cover().round());
        configuration.setMetadataAuthor(report.cover().owner());
        configuration.setMetadataSubject(report.documentId());
        configuration.setMetadataCreator("VRS");
        configuration.setDisplayMetadataTitle(true);
        exporter.setConfiguration(configuration);
        exporter.exportReport();
        return pdf.toByteArray();
    }
}
