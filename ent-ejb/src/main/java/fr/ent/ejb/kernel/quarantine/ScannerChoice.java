package fr.ent.ejb.kernel.quarantine;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Which scanner looks at files, as the operator says: {@code ENT_CLAMD_HOST}, {@code ENT_CLAMD_PORT}; and whether files
 * are opened that none looked at, where there is none ({@code ENT_UNSCANNED=allow}). System properties come first:
 * {@code ent.clamd.host}, {@code ent.clamd.port}, {@code ent.unscanned}.
 */
@ApplicationScoped
public class ScannerChoice {

    private static final int USUAL_PORT = 3310;
    private static final int LAST_PORT = 65_535;

    /** Ten megabytes on a busy machine; the next files wait behind. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Empty when the operator named none. */
    Optional<Clamd> scanner() {
        return host().isEmpty()
                ? Optional.empty()
                : Optional.of(new Clamd(new InetSocketAddress(host(), port()), PATIENCE));
    }

    /** May a file be opened that no scanner looked at? Never where there is one. */
    boolean isUnscannedAllowed() {
        return host().isEmpty()
                && said("ent.unscanned", "ENT_UNSCANNED")
                        .toLowerCase(Locale.ROOT)
                        .equals("allow");
    }

    private static String host() {
        return said("ent.clamd.host", "ENT_CLAMD_HOST");
    }

    /** What is no port is taken for the usual one. */
    private static int port() {
        var typed = said("ent.clamd.port", "ENT_CLAMD_PORT");
        var port = typed.matches("\\d{1,5}") ? Integer.parseInt(typed) : USUAL_PORT;
        return port > LAST_PORT ? USUAL_PORT : port;
    }

    private static String said(String property, String variable) {
        return System.getProperty(property, System.getenv().getOrDefault(variable, ""))
                .strip();
    }
}
