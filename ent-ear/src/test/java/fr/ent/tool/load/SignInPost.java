package fr.ent.tool.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Collectors;

/** The post of the sign-in form, each time by a browser that keeps nothing but the cookie of the form. */
final class SignInPost implements Runnable {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpRequest post;

    SignInPost(String base, String login, String password) {
        var page = send(HttpRequest.newBuilder(URI.create(base + "/access/sign-in.xhtml"))
                .build());
        var cookies = page.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .collect(Collectors.joining("; "));
        post = Client.signInPost(base, page.body(), login, password)
                .header("Cookie", cookies)
                .build();
    }

    @Override
    public void run() {
        var answer = send(post);
        if (answer.statusCode() != 302) {
            throw new IllegalStateException(answer.statusCode() + "\n" + answer.body());
        }
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException cut) {
            throw new IllegalStateException(cut);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
