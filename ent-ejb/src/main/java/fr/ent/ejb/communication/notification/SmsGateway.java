package fr.ent.ejb.communication.notification;

import fr.ent.persistence.communication.notification.Arrival;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The gateway of short messages of the environment, over HTTP. Each message has a name, sent with it and in the header
 * Idempotency-Key: the same each time it is tried again, so that a message whose answer was lost is not sent twice. It is
 * asked for the fate of a message; nothing of ours listens to it. Neither numbers nor texts nor answers are logged.
 */
final class SmsGateway implements Postman, SmsRegistry {

    private static final Logger LOG = Logger.getLogger(SmsGateway.class.getName());
    private static final Pattern PLACE = Pattern.compile("\\{(to|text|id|ref)}");
    private static final Pattern JSON_SIGN = Pattern.compile("[\"\\\\\\p{Cntrl}]");
    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration ANSWERING = Duration.ofSeconds(15);

    private final SmsTerms terms;
    private final Duration patience;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECTING)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    SmsGateway(SmsTerms terms) {
        this(terms, ANSWERING);
    }

    /** @param patience how long an answer is waited for, its body included */
    SmsGateway(SmsTerms terms, Duration patience) {
        this.terms = terms;
        this.patience = patience;
    }

    @Override
    public Outcome carry(Letter letter) {
        var body = filled(terms.body(), Map.of("to", letter.to(), "text", letter.text(), "id", letter.id()));
        var request = request(terms.send())
                .header("Content-Type", terms.type() + "; charset=utf-8")
                .header("Idempotency-Key", letter.id())
                .method(terms.method(), HttpRequest.BodyPublishers.ofString(body))
                .build();
        return answer(request).map(this::outcome).orElse(Outcome.AWAY);
    }

    /** Can it be asked? */
    boolean keepsRecords() {
        return !terms.fate().address().isEmpty();
    }

    @Override
    public Fate fateOf(Question question) {
        var reference = question.reference() == null ? question.id() : question.reference();
        var address = terms.fate()
                .address()
                .replace("{ref}", URLEncoder.encode(reference, StandardCharsets.UTF_8))
                .replace("{id}", URLEncoder.encode(question.id(), StandardCharsets.UTF_8));
        return answer(request(URI.create(address)).GET().build())
                .filter(answer -> answer.statusCode() == 200)
                .map(answer -> fate(answer.body()))
                .orElse(Fate.UNKNOWN);
    }

    private Fate fate(String body) {
        if (terms.fate().delivered().matcher(body).find()) {
            return Fate.DELIVERED;
        }
        return terms.fate().failed().matcher(body).find() ? Fate.FAILED : Fate.UNKNOWN;
    }

    /**
     * 2xx: taken. A gateway that refuses us (401, 403), sends us elsewhere (3xx) or has too much to do (429, 503) is away for
     * all. A message that is being sent (409) or failed there (408, other 5xx) may go better later. Anything else says no to
     * this number.
     */
    private Outcome outcome(HttpResponse<String> answer) {
        var status = answer.statusCode();
        if (status >= 200 && status < 300) {
            return new Outcome(End.TAKEN, reference(answer.body()));
        }
        LOG.log(Level.WARNING, "the gateway of short messages answers {0}", status);
        return switch (status) {
            case 401, 403, 429, 503 -> Outcome.AWAY;
            case 408, 409, 425 -> Outcome.LATER;
            default -> status >= 500 ? Outcome.LATER : status < 400 ? Outcome.AWAY : Outcome.REFUSED;
        };
    }

    private String reference(String body) {
        var found = terms.reference().matcher(body);
        var named = found.find() ? found.group(Math.min(1, found.groupCount())) : null;
        return named == null || named.length() > Arrival.LONGEST_REFERENCE ? null : named;
    }

    /** Empty when it did not answer in time. */
    private Optional<HttpResponse<String>> answer(HttpRequest request) {
        var coming = client.sendAsync(request, BodyHandlers.ofString());
        try {
            return Optional.of(coming.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException silent) {
            LOG.log(Level.WARNING, "the gateway of short messages does not answer: tried again later");
        } catch (ExecutionException failed) {
            var kind =
                    failed.getCause() instanceof IOException ? failed.getCause().getClass() : failed.getClass();
            LOG.log(Level.WARNING, "the gateway of short messages is not reached ({0}): tried again later", kind);
        }
        coming.cancel(true);
        return Optional.empty();
    }

    private HttpRequest.Builder request(URI address) {
        var request = HttpRequest.newBuilder(address).timeout(patience);
        var colon = terms.header().indexOf(':');
        if (colon > 0) {
            request.header(
                    terms.header().substring(0, colon),
                    terms.header().substring(colon + 1).strip());
        }
        return request;
    }

    /** A value is data in the body, never a part of its form. */
    private String filled(String template, Map<String, String> values) {
        return PLACE.matcher(template)
                .replaceAll(place -> Matcher.quoteReplacement(escaped(values.getOrDefault(place.group(1), ""))));
    }

    private String escaped(String value) {
        if (terms.type().equals(SmsTerms.FORM)) {
            return URLEncoder.encode(value, StandardCharsets.UTF_8);
        }
        return JSON_SIGN.matcher(value).replaceAll(sign -> "\\\\u%04x"
                .formatted((int) sign.group().charAt(0)));
    }
}
