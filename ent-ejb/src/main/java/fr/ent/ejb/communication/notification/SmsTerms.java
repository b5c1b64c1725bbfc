package fr.ent.ejb.communication.notification;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * How the operator's gateway of short messages is spoken to.
 *
 * @param send where messages are posted
 * @param method POST or PUT
 * @param type of the body, which decides how values are escaped in it
 * @param body with {to}, {text} and {id}
 * @param header "Name: value", the secret of the gateway; empty when it asks none
 * @param reference finds in its answer what it calls the message, in its first group
 * @param fate how it is asked what became of a message
 */
record SmsTerms(URI send, String method, String type, String body, String header, Pattern reference, FateTerms fate) {

    static final String JSON = "application/json";
    static final String FORM = "application/x-www-form-urlencoded";

    /**
     * How it is asked.
     *
     * @param address with {ref}, what it calls the message, or {id}, what we call it; empty when it is not asked
     * @param delivered what its answer then holds
     * @param failed what its answer holds when the message never arrives
     */
    record FateTerms(String address, Pattern delivered, Pattern failed) {}

    /** What the operator wrote cannot be used; the sentence says why and quotes no secret. */
    static final class Unusable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unusable(String why) {
            super(why);
        }
    }

    /** Empty when no gateway is named. @throws Unusable */
    static Optional<SmsTerms> of(Map<String, String> environment) {
        var said = new Said(environment);
        var address = said.or("URL", "");
        return address.isEmpty() ? Optional.empty() : Optional.of(read(safe("ENT_SMS_URL", address), said));
    }

    private static SmsTerms read(URI send, Said said) {
        var type = said.or("TYPE", JSON);
        var method = said.or("METHOD", "POST").toUpperCase(Locale.ROOT);
        Unusable wrong = null;
        if (!method.equals("POST") && !method.equals("PUT")) {
            wrong = new Unusable("ENT_SMS_METHOD is neither POST nor PUT");
        } else if (!type.equals(JSON) && !type.equals(FORM)) {
            wrong = new Unusable("ENT_SMS_TYPE is neither " + JSON + " nor " + FORM);
        } else if (!said.or("HEADER", "A: b").matches("[\\w-]+: ?\\S.*")) {
            wrong = new Unusable("ENT_SMS_HEADER is not “Name: value”");
        }
        if (wrong != null) {
            throw wrong;
        }
        var usual = type.equals(JSON)
                ? "{\"to\":\"{to}\",\"text\":\"{text}\",\"reference\":\"{id}\"}"
                : "to={to}&text={text}&reference={id}";
        return new SmsTerms(
                send,
                method,
                type,
                said.or("BODY", usual),
                said.or("HEADER", ""),
                said.pattern("REFERENCE", "\"id\"\\s*:\\s*\"?([\\w.:-]{1,64})"),
                fate(said));
    }

    private static FateTerms fate(Said said) {
        var address = said.or("STATUS_URL", "");
        if (!address.isEmpty()) {
            safe("ENT_SMS_STATUS_URL", address.replaceAll("\\{\\w+}", "0"));
        }
        return new FateTerms(
                address,
                said.pattern("DELIVERED", "(?i)\"status\"\\s*:\\s*\"delivered\""),
                said.pattern("FAILED", "(?i)\"status\"\\s*:\\s*\"(failed|undelivered|rejected|expired)\""));
    }

    /** Numbers and first names leave encrypted, or do not leave this machine. */
    private static URI safe(String name, String address) {
        try {
            var uri = URI.create(address);
            var scheme = String.valueOf(uri.getScheme());
            if (uri.getHost() != null && (scheme.equals("https") || scheme.equals("http") && isHere(uri.getHost()))) {
                return uri;
            }
        } catch (IllegalArgumentException unreadable) {
            throw new Unusable(name + " is no address");
        }
        throw new Unusable(name + " must begin with https:// (http:// only to this machine itself)");
    }

    /** A name that a resolver could send elsewhere is not this machine. */
    private static boolean isHere(String host) {
        if (!host.matches("localhost|127(\\.\\d{1,3}){3}|\\[::1]")) {
            return false;
        }
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException nowhere) {
            return false;
        }
    }

    /** The variables of the environment that begin with ENT_SMS_. */
    private record Said(Map<String, String> environment) {

        String or(String name, String usual) {
            var text = environment.getOrDefault("ENT_SMS_" + name, "").strip();
            return text.isEmpty() ? usual : text;
        }

        Pattern pattern(String name, String usual) {
            try {
                return Pattern.compile(or(name, usual));
            } catch (PatternSyntaxException unreadable) {
                throw new Unusable("ENT_SMS_" + name + " is no regular expression");
            }
        }
    }
}
