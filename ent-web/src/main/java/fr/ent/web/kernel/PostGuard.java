package fr.ent.web.kernel;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;

/**
 * Nothing that changes something is obeyed unless it comes from a page of ours: the browser must not say that it comes
 * from elsewhere (Sec-Fetch-Site, Origin), and it must give back the token of its session. The same for plain forms,
 * for files and for JSON, with and without JavaScript. A form whose session is over ends on a page that says so.
 */
public class PostGuard extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> FROM_US = Set.of("same-origin", "none");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var token = new PostToken(request, response);
        request.setAttribute(PostToken.ATTRIBUTE, token);
        if (HARMLESS.contains(request.getMethod())
                || isOurs(request) && Secrets.same(token.expected(), sent(request))) {
            chain.doFilter(request, response);
        } else {
            ErrorPage.expired(request, response);
        }
    }

    private static String sent(HttpServletRequest request) {
        var inHeader = request.getHeader(PostToken.HEADER);
        return inHeader != null ? inHeader : request.getParameter(PostToken.FIELD);
    }

    static boolean isOurs(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !FROM_US.contains(site)) {
            return false;
        }
        var origin = request.getHeader("Origin");
        return origin == null || sameAuthority(origin, request);
    }

    private static boolean sameAuthority(String origin, HttpServletRequest request) {
        try {
            var uri = URI.create(origin);
            return request.getServerName().equalsIgnoreCase(uri.getHost())
                    && port(uri) == request.getServerPort()
                    && request.getScheme().equals(uri.getScheme());
        } catch (IllegalArgumentException nonsense) {
            return false;
        }
    }

    private static int port(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return "https".equals(uri.getScheme()) ? 443 : 80;
    }
}
