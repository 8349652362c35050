package org.vrs.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person's browser, as far as the door is concerned: it keeps cookies, sends forms and follows no redirect by itself. */
final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String server;

    Browser(int port) {
        this.server = "http://localhost:" + port;
    }

    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    /** Sends a form as a page would, with the token of the sign-in or help page of this session. */
    HttpResponse<String> post(String path, Map<String, String> form) {
        Matcher token = TOKEN.matcher(get("/sign-in").body());
        String body = token.find() ? encode(Map.of("_csrf", token.group(1))) + "&" + encode(form) : encode(form);
        return postWithoutToken(path, body);
    }

    /** Sends a file of so many bytes as an upload form would. */
    HttpResponse<String> upload(String path, int bytes) {
        Matcher token = TOKEN.matcher(get("/help").body());
        String csrf = token.find() ? token.group(1) : "";
        String head = part("_csrf") + csrf + part("file\"; filename=\"a.xlsx");
        return send(HttpRequest.newBuilder(URI.create(server + path))
                .header("Content-Type", "multipart/form-data; boundary=vrs")
                .POST(BodyPublishers.ofString(head + "x".repeat(bytes) + "\r\n--vrs--\r\n"))
                .build());
    }

    private static String part(String name) {
        return "\r\n--vrs\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n";
    }

    HttpResponse<String> postWithoutToken(String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(server + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    HttpResponse<String> signIn(String username, String password) {
        return post("/sign-in", Map.of("username", username, "password", password));
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
