package org.vrs.outbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** An SMTP server that refuses whom a test wants it to, which a friendly one does not. */
final class ScriptedServer implements AutoCloseable {

    /** Addresses that will never do (550). */
    final Set<String> refused = ConcurrentHashMap.newKeySet();

    /** Addresses that are to be tried later (451), after the whole message was sent. */
    final Set<String> later = ConcurrentHashMap.newKeySet();

    /** Every message that was sent to the end, taken or not. */
    final List<String> seen = new CopyOnWriteArrayList<>();

    private final ServerSocket socket;

    ScriptedServer() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "scripted-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void talk(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        Writer out = new OutputStreamWriter(client.getOutputStream(), StandardCharsets.UTF_8);
        say(out, "220 scripted");
        String recipient = "";
        String line = in.readLine();
        while (line != null && !line.startsWith("QUIT")) {
            if (line.startsWith("RCPT")) {
                recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                say(out, refused.contains(recipient) ? "550 no such person" : "250 ok");
            } else if (line.startsWith("DATA")) {
                say(out, "354 go on");
                seen.add(message(in));
                say(out, later.contains(recipient) ? "451 try later" : "250 taken as 4711");
            } else {
                say(out, "250 ok");
            }
            line = in.readLine();
        }
        say(out, "221 bye");
    }

    private static String message(BufferedReader in) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            lines.add(line);
        }
        return String.join("\n", lines);
    }

    private static void say(Writer out, String line) throws IOException {
        out.write(line + "\r\n");
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
