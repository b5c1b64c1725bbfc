package fr.ent.web.kernel;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/**
 * Where TLS ends in front of us ({@code ENT_BEHIND_TLS=true}) cookies are Secure and take the {@code __Host-} prefix, which no
 * neighbour of the domain can forge; on plain http (a trial on one machine) browsers would refuse both.
 */
@WebListener
public class CookieSettings implements ServletContextListener {

    private static final String SESSION = "ent-session";

    @Override
    public void contextInitialized(ServletContextEvent event) {
        var cookie = event.getServletContext().getSessionCookieConfig();
        cookie.setName(named(SESSION));
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        if (behindTls()) {
            cookie.setSecure(true);
            cookie.setPath("/");
        }
    }

    static String named(String name) {
        return behindTls() ? "__Host-" + name : name;
    }

    static boolean behindTls() {
        return Boolean.parseBoolean(System.getProperty("ent.tls", System.getenv("ENT_BEHIND_TLS")));
    }
}
