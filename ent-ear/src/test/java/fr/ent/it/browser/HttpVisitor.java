package fr.ent.it.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A browser as far as a server can tell, for what a real one hides: it follows no redirect, keeps Secure cookies on plain
 * http too, measures how long an answer takes, and says what a proxy before the server would say.
 */
public final class HttpVisitor {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern INPUT = Pattern.compile("<input [^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("(name|value|type)=\"([^\"]*)\"");
    private static final Pattern TOKEN = Pattern.compile("<meta name=\"ent-token\" content=\"([^\"]*)\"");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final Map<String, String> headers = new HashMap<>();
    private final String server;

    /** @param server its address without a path, {@code http://localhost:8080} */
    public HttpVisitor(String server) {
        this.server = server;
    }

    /** What came back, and after how long. */
    public record Answer(int status, String body, HttpHeaders headers, Duration took) {

        /** Where a redirect leads, empty without one. */
        public String location() {
            return headers.firstValue("Location").orElse("");
        }

        /** The Set-Cookie line of that cookie, empty without one. */
        public String cookie(String name) {
            return headers.allValues("Set-Cookie").stream()
                    .filter(line -> line.startsWith(name + "="))
                    .findFirst()
                    .orElse("");
        }
    }

    /** From now on each request says this too. */
    public HttpVisitor saying(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /** From now on as a proxy forwards it that ends TLS for https://ent.example. */
    public HttpVisitor behindTls(String clientAddress) {
        return saying("X-Forwarded-For", clientAddress)
                .saying("X-Forwarded-Proto", "https")
                .saying("X-Forwarded-Host", "ent.example")
                .saying("X-Forwarded-Port", "443")
                .saying("Origin", "https://ent.example");
    }

    /** Asks for a page, {@code /ent/…}. */
    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** Opens the page and sends its form of that id, with what somebody typed (field without the id of the form). */
    public Answer submit(String path, String form, Map<String, String> typed) {
        return submit(path, get(path).body(), form, typed);
    }

    /** The same with the page as it was when it was opened. */
    public Answer submit(String path, String page, String form, Map<String, String> typed) {
        var fields = hiddenFields(page, form);
        typed.forEach((name, value) -> fields.put(form + ":" + name, value));
        var body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Fills in the sign-in page; on success the answer is a redirect. */
    public Answer signIn(String login, String password) {
        return submit(
                "/ent/access/sign-in.xhtml", "signIn", Map.of("login", login, "password", password, "enter", "enter"));
    }

    /** Sends JSON as a script of that page does. */
    public Answer postJson(String path, String page, String json) {
        var token = TOKEN.matcher(page);
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("X-ENT-Token", token.find() ? token.group(1) : "")
                .POST(BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(server + path)).timeout(PATIENCE);
        headers.forEach(request::header);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        var began = System.nanoTime();
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            var took = Duration.ofNanos(System.nanoTime() - began);
            return new Answer(answer.statusCode(), answer.body(), answer.headers(), took);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String line) {
        var cookie = line.split(";")[0].split("=", 2);
        cookies.put(cookie[0], cookie[1]);
    }

    private static Map<String, String> hiddenFields(String page, String form) {
        var from = page.indexOf("<form id=\"" + form + "\"");
        var fields = new LinkedHashMap<String, String>();
        if (from < 0) {
            throw new IllegalStateException("no form " + form + " in\n" + page);
        }
        for (var input = INPUT.matcher(page.substring(from, page.indexOf("</form>", from))); input.find(); ) {
            var attributes = new HashMap<String, String>();
            for (var attribute = ATTRIBUTE.matcher(input.group()); attribute.find(); ) {
                attributes.putIfAbsent(attribute.group(1), attribute.group(2));
            }
            if ("hidden".equals(attributes.get("type"))) {
                fields.put(attributes.get("name"), attributes.getOrDefault("value", ""));
            }
        }
        return fields;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
