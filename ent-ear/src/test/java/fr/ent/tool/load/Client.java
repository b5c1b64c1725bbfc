package fr.ent.tool.load;

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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A browser of somebody who signed in, with one connection. Every answer that is not 200 stops the measure. */
final class Client {

    private static final String SIGN_IN = "/access/sign-in.xhtml";

    private final HttpClient http;
    private final String base;
    private String token;

    private Client(String base) {
        this.base = base;
        this.http = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    /** Nobody yet. */
    static Client stranger(String base) {
        return new Client(base);
    }

    /** Somebody, on his first page. */
    static Client signedIn(String base, String login, String password) {
        var client = new Client(base);
        var page = client.submit(signInPost(base, client.page(SIGN_IN), login, password));
        if (page.statusCode() != 200 || page.uri().getPath().endsWith(SIGN_IN)) {
            throw new IllegalStateException(login + " cannot sign in: " + page.statusCode() + " at " + page.uri());
        }
        client.token = Html.attribute(page.body(), "name=\"entToken\"", "value");
        return client;
    }

    /** The post of the sign-in page, as its form is sent. */
    static HttpRequest.Builder signInPost(String base, String page, String login, String password) {
        var fields = new LinkedHashMap<>(Html.hidden(page));
        fields.put("signIn", "signIn");
        fields.put("signIn:login", login);
        fields.put("signIn:password", password);
        fields.put("signIn:enter", "");
        return HttpRequest.newBuilder(URI.create(base + SIGN_IN))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", base.replaceAll("(https?://[^/]+).*", "$1"))
                .POST(BodyPublishers.ofString(form(fields)));
    }

    /** A page, by its address on the server or under the application. */
    String page(String path) {
        return whole(submit(HttpRequest.newBuilder(address(path)).header("Accept", "text/html")));
    }

    /** Where a page leads when it is asked for. */
    String place(String path) {
        var answer = submit(HttpRequest.newBuilder(address(path)));
        whole(answer);
        return answer.uri().getPath();
    }

    /** The answer to a post of JSON. */
    String json(String path, String body) {
        return whole(submit(HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("X-ENT-Token", token)
                .POST(BodyPublishers.ofString(body))));
    }

    /** The answer, whatever its status. */
    HttpResponse<String> submit(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException cut) {
            throw new IllegalStateException(cut);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private URI address(String path) {
        return URI.create(
                path.startsWith("/ent/") ? base.substring(0, base.length() - "/ent".length()) + path : base + path);
    }

    private static String whole(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " at " + answer.uri() + "\n" + answer.body());
        }
        return answer.body();
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
