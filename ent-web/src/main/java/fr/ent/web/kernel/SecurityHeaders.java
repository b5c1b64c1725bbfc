package fr.ent.web.kernel;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * The policy headers of every answer, error pages included. PrimeFaces announces a script policy of its own with the
 * nonce of the page; it is merged here, so that one complete policy leaves the server: two would both have to be
 * satisfied, and ours has no nonce. What is fingerprinted is kept for ever by browsers; everything else not at all.
 */
public class SecurityHeaders extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String POLICY = "Content-Security-Policy";
    private static final String REST = "; connect-src 'self'; img-src 'self' data:; font-src 'self'; object-src 'none';"
            + " base-uri 'none'; form-action 'self'; frame-src 'none'; frame-ancestors 'none'";
    private static final String PLAIN = "default-src 'self'; script-src 'self'; style-src 'self'" + REST;
    private static final Pattern NONCE = Pattern.compile("'nonce-[A-Za-z0-9+/=_-]+'");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader(POLICY, PLAIN);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
        if (request.isSecure() || CookieSettings.behindTls()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        response.setHeader(
                "Cache-Control", isFingerprinted(request) ? "public, max-age=31536000, immutable" : "no-store");
        chain.doFilter(request, new OnePolicy(response));
    }

    /** Our resources carry the hash of their bytes, those of PrimeFaces their version. */
    private static boolean isFingerprinted(HttpServletRequest request) {
        return request.getServletPath().startsWith("/jakarta.faces.resource/")
                && request.getParameter(FingerprintedResources.PARAMETER) != null;
    }

    /** Takes the nonce out of what PrimeFaces announces, and keeps others from loosening what is sent above. */
    private static final class OnePolicy extends HttpServletResponseWrapper {

        OnePolicy(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addHeader(String name, String value) {
            if (POLICY.equalsIgnoreCase(name)) {
                allow(value);
            } else {
                super.addHeader(name, value);
            }
        }

        @Override
        public void setHeader(String name, String value) {
            if (POLICY.equalsIgnoreCase(name)) {
                allow(value);
            } else if (!"X-Powered-By".equalsIgnoreCase(name)) {
                super.setHeader(name, value);
            }
        }

        private void allow(String announced) {
            var nonce = NONCE.matcher(announced);
            if (nonce.find() && !isStateless()) {
                super.setHeader(
                        POLICY,
                        "default-src 'self'; script-src 'self' " + nonce.group()
                                + "; style-src 'self'; style-src-attr 'unsafe-inline'" + REST);
            }
        }

        /** A page of families has no script of PrimeFaces, hence no use for its nonce. */
        private static boolean isStateless() {
            var faces = FacesContext.getCurrentInstance();
            return faces != null
                    && faces.getViewRoot() != null
                    && faces.getViewRoot().isTransient();
        }
    }
}
