package fr.ent.web.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.CallerFacts;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How long a sign-in lasts, at most; the idle limit is the container's, see IdleLimitTest and SessionPageIT. */
class SessionGuardTest {

    private static final Instant EIGHT = Instant.parse("2026-11-23T08:00:00Z");
    private static final int STAMP = 3;

    private final Map<String, Object> kept = new HashMap<>();
    private final List<String> done = new ArrayList<>();
    private Instant now = EIGHT;
    private int stampOfTheAccount = STAMP;
    private boolean usable = true;

    @Test
    void a_session_is_good_for_twelve_hours_less_a_second_however_busy() throws Exception {
        signIn();
        now = EIGHT.plus(Duration.ofHours(12)).minusSeconds(1);
        assertThat(ask(PlayedRequest.get("/access/home.xhtml"))).containsExactly("passed");
        now = EIGHT.plus(Duration.ofHours(12));
        assertThat(ask(PlayedRequest.get("/access/home.xhtml")))
                .containsExactly("logout", "invalidate", "to /ent/access/sign-in.xhtml?next=%2Faccess%2Fhome.xhtml");
    }

    @Test
    void it_ends_with_the_password_and_with_the_account() throws Exception {
        signIn();
        stampOfTheAccount++;
        assertThat(ask(PlayedRequest.get("/access/home.xhtml"))).startsWith("logout", "invalidate");
        signIn();
        stampOfTheAccount = STAMP;
        usable = false;
        assertThat(ask(PlayedRequest.get("/access/home.xhtml"))).startsWith("logout", "invalidate");
    }

    @Test
    void a_session_that_never_signed_in_by_our_page_is_no_sign_in() throws Exception {
        assertThat(ask(PlayedRequest.get("/access/home.xhtml"))).startsWith("logout", "invalidate");
    }

    @Test
    void a_form_and_a_script_that_come_after_the_end_are_told_so() throws Exception {
        signIn();
        now = EIGHT.plus(Duration.ofHours(13));
        assertThat(ask(PlayedRequest.post("/access/members.xhtml"))).endsWith("error 403");
        assertThat(ask(PlayedRequest.post("/x/cells").header(PostToken.HEADER, "x")))
                .endsWith("error 401");
    }

    @Test
    void resources_are_for_everybody() throws Exception {
        assertThat(ask(PlayedRequest.get("/x").answer("getServletPath", "/jakarta.faces.resource/x.css")))
                .containsExactly("passed");
    }

    private void signIn() {
        SessionGuard.open(session(), STAMP, now = EIGHT);
    }

    private List<String> ask(PlayedRequest request) throws Exception {
        done.clear();
        var guard = new SessionGuard();
        guard.clock = Clock.fixed(now, ZoneOffset.UTC);
        guard.caller = new Caller() {
            @Override
            public boolean isKnown() {
                return usable;
            }

            @Override
            public CallerFacts who() {
                return new CallerFacts(1, 1, "Léa", stampOfTheAccount, Set.of(), List.of());
            }
        };
        var played = request.answer("getRemoteUser", "lea")
                .answer("getSession", session())
                .noting(done);
        guard.doFilter(played.play(), response(), (asked, answer) -> done.add("passed"));
        return done;
    }

    private HttpSession session() {
        return (HttpSession) Proxy.newProxyInstance(
                HttpSession.class.getClassLoader(),
                new Class<?>[] {HttpSession.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getAttribute" -> kept.get((String) arguments[0]);
                    case "setAttribute" -> kept.put((String) arguments[0], arguments[1]);
                    default -> done.add(method.getName());
                });
    }

    private HttpServletResponse response() {
        return (HttpServletResponse) Proxy.newProxyInstance(
                HttpServletResponse.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "sendRedirect" -> done.add("to " + arguments[0]);
                    case "sendError" -> done.add("error " + arguments[0]);
                    default -> null;
                });
    }
}
