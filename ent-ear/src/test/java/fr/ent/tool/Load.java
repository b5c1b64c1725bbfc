package fr.ent.tool;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Asks one page again and again as one signed-in person, and says what it cost: CPU milliseconds of the named processes
 * per request (from /proc), requests a second, waiting times. Only for a server on this machine.
 *
 * <p>Arguments: base address, login, password, path, clients, seconds, then the process ids to count (server, base…).
 * {@code docs/measure.md} says how it is run and what was measured.
 */
public final class Load {

    private static final Pattern INPUT = Pattern.compile("<input [^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("(name|value)=\"([^\"]*)\"");
    private static final double TICKS_A_SECOND = 100;

    private final String base;
    private final String path;

    private Load(String base, String path) {
        this.base = base;
        this.path = path;
    }

    /** Warms up for as long as it measures, then measures and prints one line. */
    public static void main(String[] args) throws Exception {
        var load = new Load(args[0], args[3]);
        var clients = Integer.parseInt(args[4]);
        var seconds = Integer.parseInt(args[5]);
        var processes = List.of(Arrays.copyOfRange(args, 6, args.length));
        var sessions = new ArrayList<HttpClient>();
        for (int i = 0; i < clients; i++) {
            sessions.add(load.signedIn(args[1], args[2]));
        }
        load.run(sessions, seconds);
        var before = ticks(processes);
        var waits = load.run(sessions, seconds);
        var cpu = (ticks(processes) - before) * 1000 / TICKS_A_SECOND / waits.size();
        System.out.printf(
                "%s: %d requests, %.0f/s, CPU %.2f ms each, p50 %.1f ms, p95 %.1f ms%n",
                load.path,
                waits.size(),
                waits.size() / (double) seconds,
                cpu,
                waits.get(waits.size() / 2) / 1e6,
                waits.get(waits.size() * 95 / 100) / 1e6);
        System.exit(0);
    }

    private HttpClient signedIn(String login, String password) throws IOException, InterruptedException {
        var client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        var page = get(client, base + "/access/sign-in.xhtml").body();
        var form = filled(page, Map.of("signIn:login", login, "signIn:password", password));
        client.send(
                HttpRequest.newBuilder(URI.create(base + "/access/sign-in.xhtml"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", base.replaceAll("(https?://[^/]+).*", "$1"))
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
        var answer = get(client, base + path);
        if (answer.statusCode() != 200 || answer.uri().getPath().contains("sign-in")) {
            throw new IllegalStateException(path + " answers " + answer.statusCode() + " at " + answer.uri());
        }
        return client;
    }

    private List<Long> run(List<HttpClient> sessions, int seconds) throws Exception {
        var end = System.nanoTime() + seconds * 1_000_000_000L;
        var pool = Executors.newFixedThreadPool(sessions.size());
        try {
            var tasks = sessions.stream()
                    .map(session -> (Callable<List<Long>>) () -> askUntil(session, end))
                    .toList();
            var all = new ArrayList<Long>();
            for (var done : pool.invokeAll(tasks)) {
                all.addAll(done.get());
            }
            Collections.sort(all);
            return all;
        } finally {
            pool.shutdown();
        }
    }

    private List<Long> askUntil(HttpClient session, long end) throws IOException, InterruptedException {
        var waits = new ArrayList<Long>();
        while (System.nanoTime() < end) {
            var start = System.nanoTime();
            var status = get(session, base + path).statusCode();
            if (status != 200) {
                throw new IllegalStateException("status " + status);
            }
            waits.add(System.nanoTime() - start);
        }
        return waits;
    }

    private static HttpResponse<String> get(HttpClient client, String address)
            throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }

    /** The fields of the only form of a page, with what somebody typed in some of them. */
    private static String filled(String page, Map<String, String> typed) {
        var fields = new LinkedHashMap<String, String>();
        for (var input = INPUT.matcher(page); input.find(); ) {
            var attributes = new HashMap<String, String>();
            for (var attribute = ATTRIBUTE.matcher(input.group()); attribute.find(); ) {
                attributes.putIfAbsent(attribute.group(1), attribute.group(2));
            }
            fields.put(attributes.get("name"), attributes.getOrDefault("value", ""));
        }
        fields.putAll(typed);
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** User and system time of the processes, in hundredths of a second (fields 14 and 15 of /proc/PID/stat). */
    private static long ticks(List<String> processes) throws IOException {
        long sum = 0;
        for (var process : processes) {
            var stat = Files.readString(Path.of("/proc", process, "stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            sum += Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        }
        return sum;
    }
}
