package fr.ent.it.communication.notification;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** A gateway of short messages on this machine: it keeps what it takes by its name, and says that all of it arrived. */
final class PlayedGateway implements AutoCloseable {

    private final Map<String, Message> messages = new ConcurrentHashMap<>();
    private final Map<String, Integer> tries = new ConcurrentHashMap<>();
    private final HttpServer server;
    private volatile boolean refusesFirst;

    /** What was sent under one name. */
    record Message(String to, String text, int tries) {}

    PlayedGateway(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/messages", this::answer);
        server.start();
    }

    /** The first try of each message fails. */
    void refuseFirst() {
        refusesFirst = true;
    }

    /** What that number got. */
    List<Message> takenBy(String number) {
        return messages.values().stream().filter(one -> one.to().equals(number)).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("GET")) {
            reply(exchange, 200, "{\"status\":\"delivered\"}");
            return;
        }
        var name = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var tried = tries.merge(name, 1, Integer::sum);
        if (refusesFirst && tried == 1) {
            reply(exchange, 500, "");
            return;
        }
        messages.put(name, new Message(value("to", body), value("text", body), tried));
        reply(exchange, 200, "{\"id\":\"played-" + Math.abs(name.hashCode()) + "\"}");
    }

    private static String value(String name, String body) {
        var found = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(body);
        return found.find() ? found.group(1) : "";
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
