package fr.ent.ejb.communication.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.ent.ejb.communication.notification.Postman.Outcome;
import fr.ent.ejb.communication.notification.SmsRegistry.Fate;
import fr.ent.ejb.communication.notification.SmsRegistry.Question;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against a real server of this machine. */
class SmsGatewayTest {

    private static final Letter LETTER = new Letter("notice-12@ent", "+33639981234", "", "Léa \"dit\" \\ & = 5 €\n");
    private static final Duration SHORT = Duration.ofMillis(400);
    private static final Duration LONG = Duration.ofSeconds(20);

    private final List<String> bodies = new ArrayList<>();
    private final Map<String, Integer> sent = new TreeMap<>();
    private final Map<String, String> headers = new HashMap<>();
    private final List<String> logged = new ArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer server;
    private Answer answer = exchange -> reply(exchange, 200, "{\"id\": \"gw-77\"}");

    private interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    @BeforeEach
    void a_gateway() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            headers.put("key", exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            headers.put("secret", exchange.getRequestHeaders().getFirst("Authorization"));
            headers.put("path", exchange.getRequestURI().getPath());
            answer.to(exchange);
        });
        server.start();
        Logger.getLogger(SmsGateway.class.getName()).addHandler(new Handler() {
            @Override
            public void publish(LogRecord line) {
                logged.add(line.getMessage()
                        + List.of(line.getParameters() == null ? new Object[0] : line.getParameters()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        });
    }

    @AfterEach
    void nothing_personal_was_logged() {
        end.countDown();
        server.stop(0);
        assertThat(logged).noneMatch(line -> line.contains("39981234") || line.contains("Léa") || line.contains("gw-"));
        for (var handler : Logger.getLogger(SmsGateway.class.getName()).getHandlers()) {
            Logger.getLogger(SmsGateway.class.getName()).removeHandler(handler);
        }
    }

    @Test
    void a_message_is_posted_with_its_name_the_secret_and_escaped_values() {
        var outcome = gateway(Map.of("HEADER", "Authorization: Bearer s3cret")).carry(LETTER);
        assertThat(outcome).isEqualTo(new Outcome(Postman.End.TAKEN, "gw-77"));
        assertThat(headers).containsEntry("key", "notice-12@ent").containsEntry("secret", "Bearer s3cret");
        assertThat(bodies)
                .containsExactly("{\"to\":\"+33639981234\",\"text\":\"Léa \\u0022dit\\u0022 \\u005c & = 5 €\\u000a\","
                        + "\"reference\":\"notice-12@ent\"}");
    }

    @Test
    void a_form_is_escaped_as_forms_are() {
        gateway(Map.of("TYPE", SmsTerms.FORM, "BODY", "n={to}&t={text}", "METHOD", "put"))
                .carry(LETTER);
        assertThat(bodies).containsExactly("n=%2B33639981234&t=L%C3%A9a+%22dit%22+%5C+%26+%3D+5+%E2%82%AC%0A");
    }

    @Test
    void a_text_with_places_of_the_template_is_only_a_text() {
        gateway(Map.of()).carry(new Letter("notice-1@ent", "+33600000000", "", "{to} $1 {id}"));
        assertThat(bodies.get(0)).contains("\"text\":\"{to} $1 {id}\"");
    }

    @ParameterizedTest
    @CsvSource({
        "200,TAKEN",
        "202,TAKEN",
        "400,REFUSED",
        "404,REFUSED",
        "422,REFUSED",
        "409,LATER",
        "408,LATER",
        "500,LATER",
        "502,LATER",
        "401,AWAY",
        "403,AWAY",
        "429,AWAY",
        "503,AWAY",
        "302,AWAY"
    })
    void an_answer_says_whether_to_try_again(int status, Postman.End end) {
        answer = exchange -> {
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            reply(exchange, status, "");
        };
        assertThat(gateway(Map.of()).carry(LETTER).end()).isEqualTo(end);
        assertThat(bodies)
                .as("never followed elsewhere, never repeated by itself")
                .hasSize(1);
    }

    @Test
    void a_fault_then_success_is_one_message_under_one_name() {
        answer = exchange -> {
            sent.merge(exchange.getRequestHeaders().getFirst("Idempotency-Key"), 1, Integer::sum);
            reply(exchange, bodies.size() == 1 ? 500 : 200, "{}");
        };
        var gateway = gateway(Map.of());
        assertThat(gateway.carry(LETTER)).isEqualTo(Outcome.LATER);
        assertThat(gateway.carry(LETTER)).isEqualTo(Outcome.TAKEN);
        assertThat(sent).as("one name for both tries").containsOnlyKeys("notice-12@ent");
    }

    @Test
    void a_silent_gateway_is_away_and_the_next_try_bears_the_same_name() {
        answer = exchange -> await();
        assertThat(gateway(Map.of(), SHORT).carry(LETTER)).isEqualTo(Outcome.AWAY);
        answer = exchange -> reply(exchange, 200, "no reference here");
        assertThat(gateway(Map.of()).carry(LETTER)).isEqualTo(Outcome.TAKEN);
        assertThat(headers).containsEntry("key", "notice-12@ent");
    }

    @Test
    void a_body_that_never_ends_is_not_waited_for() {
        answer = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
            await();
        };
        assertThat(gateway(Map.of(), SHORT).carry(LETTER)).isEqualTo(Outcome.AWAY);
    }

    @Test
    void a_gateway_that_is_not_there_is_away() {
        server.stop(0);
        assertThat(gateway(Map.of()).carry(LETTER)).isEqualTo(Outcome.AWAY);
    }

    @ParameterizedTest
    @CsvSource({
        "200,'{\"status\":\"delivered\"}',DELIVERED", "200,'{\"status\": \"FAILED\"}',FAILED",
        "200,'{\"status\":\"sent\"}',UNKNOWN", "404,'{\"status\":\"delivered\"}',UNKNOWN"
    })
    void the_fate_is_asked_by_the_gateways_own_reference(int status, String body, Fate fate) {
        answer = exchange -> reply(exchange, status, body);
        var gateway = gateway(Map.of("STATUS_URL", base() + "messages/{ref}"));
        assertThat(gateway.keepsRecords()).isTrue();
        assertThat(gateway.fateOf(new Question(12, "notice-12@ent", "gw-77"))).isEqualTo(fate);
        assertThat(headers).containsEntry("path", "/messages/gw-77");
        assertThat(gateway.fateOf(new Question(12, "notice-12@ent", null))).isEqualTo(fate);
        assertThat(headers).containsEntry("path", "/messages/notice-12@ent");
        assertThat(gateway(Map.of()).keepsRecords()).isFalse();
    }

    private void await() {
        try {
            end.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** Patient: a busy machine is no silent gateway. */
    private SmsGateway gateway(Map<String, String> said) {
        return gateway(said, LONG);
    }

    private SmsGateway gateway(Map<String, String> said, Duration patience) {
        var environment = new HashMap<String, String>();
        environment.put("ENT_SMS_URL", base() + "send");
        said.forEach((name, value) -> environment.put("ENT_SMS_" + name, value));
        return new SmsGateway(SmsTerms.of(environment).orElseThrow(), patience);
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
