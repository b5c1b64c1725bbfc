package fr.ent.it.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who reads pages without a browser: for a test that asks for thousands. Follows no redirect. */
public final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"entToken\" value=\"([^\"]*)\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String root;

    /** Nobody yet; the root is the address of the first page. */
    public Visitor(String root) {
        this.root = root;
    }

    /** Enters as this account. */
    public Visitor signedIn(String login, String password) {
        var fields = Map.of(
                "entToken",
                token("access/sign-in.xhtml"),
                "signIn",
                "signIn",
                "signIn:login",
                login,
                "signIn:password",
                password,
                "signIn:enter",
                "signIn:enter",
                "jakarta.faces.ViewState",
                "stateless");
        var form = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        var answer = send(to("access/sign-in.xhtml")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        if (answer.statusCode() != 302) {
            throw new IllegalStateException(login + " does not enter: " + answer.statusCode());
        }
        return this;
    }

    /** A page. */
    public HttpResponse<String> get(String page) {
        return send(to(page).GET());
    }

    /** A post of a script of ours, with the token of its session. */
    public HttpResponse<String> json(String page, String body, String token) {
        return send(to(page).header("Content-Type", "application/json")
                .header("X-ENT-Token", token)
                .POST(BodyPublishers.ofString(body)));
    }

    /** The token that the forms of a page carry. */
    public String token(String page) {
        var found = TOKEN.matcher(get(page).body());
        if (!found.find()) {
            throw new IllegalStateException("no form on " + page);
        }
        return found.group(1);
    }

    private HttpRequest.Builder to(String page) {
        return HttpRequest.newBuilder(URI.create(root + page));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
