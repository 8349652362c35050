package org.vrs.workbook.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vrs.intake.Reading;
import org.vrs.intake.WorkbookReader;
import org.vrs.ooxml.Refusal;
import org.vrs.workbook.Sample;
import org.vrs.workbook.Zip;

/** XML that asks its reader to fetch something: eight ways in each of eight parts; nothing is ever fetched. */
class OutsideTest {

    private static final String CANARY = "canary-5d1f";
    private static final List<String> PARTS = List.of(
            Abuse.MAIN,
            Abuse.SHEET,
            Abuse.STRINGS,
            Abuse.STYLES,
            Abuse.RELATIONS,
            "docProps/core.xml",
            "xl/drawings/drawing9.xml",
            "customXml/item1.xml");

    @TempDir
    Path folder;

    private final AtomicInteger connections = new AtomicInteger();
    private ServerSocket listener;
    private Path secret;

    @BeforeEach
    void listen() throws IOException {
        secret = Files.writeString(folder.resolve("secret.txt"), CANARY);
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(() -> {
            while (!listener.isClosed()) {
                try (Socket socket = listener.accept()) {
                    connections.incrementAndGet();
                } catch (IOException e) {
                    return;
                }
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @AfterEach
    void close() throws IOException {
        listener.close();
    }

    /** What stands before the root element, and what is added to it. */
    private record Attack(String prolog, String attributes, String inside) {}

    private Map<String, Attack> attacks() {
        String http = "http://127.0.0.1:" + listener.getLocalPort() + "/x";
        String file = secret.toUri().toString();
        return Map.of(
                "a file as an entity",
                new Attack("<!DOCTYPE a [<!ENTITY x SYSTEM \"" + file + "\">]>", "", "&x;"),
                "an address as an entity",
                new Attack("<!DOCTYPE a [<!ENTITY x SYSTEM \"" + http + "\">]>", "", "&x;"),
                "a parameter entity",
                new Attack("<!DOCTYPE a [<!ENTITY % x SYSTEM \"" + http + "\"> %x;]>", "", ""),
                "an outside declaration",
                new Attack("<!DOCTYPE a SYSTEM \"" + http + "\">", "", ""),
                "a public declaration",
                new Attack("<!DOCTYPE a PUBLIC \"-//X//Y\" \"" + http + "\">", "", ""),
                "an inclusion",
                new Attack(
                        "",
                        "",
                        "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" parse=\"text\" href=\"" + file
                                + "\"/>"),
                "a schema",
                new Attack(
                        "",
                        " xmlns:s=\"http://www.w3.org/2001/XMLSchema-instance\" s:schemaLocation=\"http://x " + http
                                + "\" s:noNamespaceSchemaLocation=\"" + http + "\"",
                        ""),
                "a style sheet",
                new Attack("<?xml-stylesheet type=\"text/xsl\" href=\"" + http + "\"?>", "", ""));
    }

    private static byte[] file(String part, Attack attack) {
        Zip zip = Zip.of(Sample.issued(Sample.SMALL));
        if (!zip.names().contains(part)) {
            zip.with(part, "<?xml version=\"1.0\" standalone=\"no\"?><x></x>");
        }
        return zip.change(part, xml -> {
                    String declared = XmlAbuse.declared(xml, attack.prolog());
                    int root = declared.indexOf('>', start(declared));
                    int end = declared.charAt(root - 1) == '/' ? root - 1 : root;
                    String opened = declared.substring(0, end) + attack.attributes() + declared.substring(end);
                    int last = opened.lastIndexOf("</");
                    return opened.substring(0, last) + attack.inside() + opened.substring(last);
                })
                .bytes();
    }

    private static int start(String xml) {
        java.util.regex.Matcher root =
                java.util.regex.Pattern.compile("<[A-Za-z][A-Za-z0-9:]*[\\s/>]").matcher(xml);
        assertThat(root.find()).isTrue();
        return root.start();
    }

    @Test
    void nothing_is_fetched_and_no_file_is_read() throws Exception {
        Instant before = Instant.parse("2001-01-01T00:00:00Z");
        Files.setAttribute(secret, "lastAccessTime", FileTime.from(before));
        List<String> seen = new ArrayList<>();
        int tried = 0;
        for (Map.Entry<String, Attack> attack : attacks().entrySet()) {
            for (String part : PARTS) {
                tried++;
                Path file = Files.write(folder.resolve("attack.xlsx"), file(part, attack.getValue()));
                String what = attack.getKey() + " in " + part;
                if (says(file).contains(CANARY)) {
                    seen.add(what);
                }
                boolean declares = attack.getValue().prolog().startsWith("<!DOCTYPE");
                assertThat(reason(file)).as(what).isEqualTo(declares ? "DOCTYPE" : "READ");
            }
        }
        assertThat(tried).isEqualTo(64);
        assertThat(seen).isEmpty();
        assertThat(connections).hasValue(0);
        assertThat(Files.getAttribute(secret, "lastAccessTime")).isEqualTo(FileTime.from(before));
    }

    private static final WorkbookReader READER = new WorkbookReader(Sample.SEAL);

    private static String reason(Path file) throws IOException {
        try {
            READER.read(file, Sample.expected(Sample.SMALL));
            return "READ";
        } catch (Refusal refusal) {
            return refusal.reason().name();
        }
    }

    /** All that a reading, or its refusal, says. */
    private static String says(Path file) throws IOException {
        try {
            Reading reading = READER.read(file, Sample.expected(Sample.SMALL));
            return reading.answers().cells() + " " + reading.notes();
        } catch (Refusal refusal) {
            return refusal.arguments() + " " + refusal.getCause();
        }
    }
}
