package fr.ent.web.kernel;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;

/**
 * The policy headers of every answer, error pages included: no script but ours, from files (a page
 * with PrimeFaces adds a nonce for its own); no style but ours; nobody
 * frames us. What is fingerprinted is kept for ever by browsers; everything else not at all.
 */
public class SecurityHeaders extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String CACHE = "Cache-Control";
    private static final String POLICY = "Content-Security-Policy";
    private static final String SCRIPTS = "script-src 'self'";
    private static final String OURS = "default-src 'self'; " + SCRIPTS + "; style-src 'self'; connect-src 'self';"
            + " img-src 'self' data:; font-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
            + " frame-src 'none'; frame-ancestors 'none'";

    /** Lets scripts that carry this nonce run on the page that is being written; it has not begun to travel yet. */
    static void allowScripts(HttpServletResponse response, String nonce) {
        response.setHeader(POLICY, OURS.replace(SCRIPTS, SCRIPTS + " 'nonce-" + nonce + "'"));
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader(POLICY, OURS);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
        if (request.isSecure() || CookieSettings.behindTls()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        if (isFingerprinted(request)) {
            response.setHeader(CACHE, "public, max-age=31536000, immutable");
            chain.doFilter(request, new ForEver(response));
        } else {
            response.setHeader(CACHE, "no-store");
            chain.doFilter(request, response);
        }
    }

    /** Our resources carry the hash of their bytes. */
    private static boolean isFingerprinted(HttpServletRequest request) {
        return request.getServletPath().startsWith("/jakarta.faces.resource/")
                && request.getParameter(FingerprintedResources.PARAMETER) != null;
    }

    /** Faces says a week of its own resources, whose addresses it does not fingerprint; ours change with their bytes. */
    private static final class ForEver extends HttpServletResponseWrapper {

        private static final Set<String> SAID = Set.of("cache-control", "expires", "pragma");

        ForEver(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setHeader(String name, String value) {
            if (!SAID.contains(name.toLowerCase(Locale.ROOT))) {
                super.setHeader(name, value);
            }
        }

        @Override
        public void addHeader(String name, String value) {
            if (!SAID.contains(name.toLowerCase(Locale.ROOT))) {
                super.addHeader(name, value);
            }
        }

        @Override
        public void setDateHeader(String name, long value) {
            if (!SAID.contains(name.toLowerCase(Locale.ROOT))) {
                super.setDateHeader(name, value);
            }
        }
    }
}
