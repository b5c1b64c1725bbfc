package fr.ent.web.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The word by which a device knows whose calls it keeps. */
class WhoCookieTest {

    private final List<Cookie> cookies = new ArrayList<>();
    private final HttpServletResponse response = (HttpServletResponse) Proxy.newProxyInstance(
            HttpServletResponse.class.getClassLoader(),
            new Class<?>[] {HttpServletResponse.class},
            (proxy, method, arguments) -> cookies.add((Cookie) arguments[0]) ? null : null);

    private static PlayedRequest request() {
        return PlayedRequest.get("/sign-in").answer("isSecure", false);
    }

    @Test
    void it_names_nobody_and_is_the_same_for_one_and_another_for_the_next() {
        assertThat(WhoCookie.word("anne.dupont"))
                .isEqualTo(WhoCookie.word("anne.dupont"))
                .isNotEqualTo(WhoCookie.word("paul.durand"))
                .doesNotContain("anne", "dupont")
                .isNotBlank();
    }

    @Test
    void it_goes_when_the_browser_closes_and_with_the_sign_out() {
        WhoCookie.give(request().play(), response, "anne.dupont");
        WhoCookie.end(request().play(), response);
        assertThat(cookies).extracting(Cookie::getValue).containsExactly(WhoCookie.word("anne.dupont"), "");
        assertThat(cookies).extracting(Cookie::getMaxAge).containsExactly(-1, 0);
        assertThat(cookies).extracting(Cookie::getName).containsOnly("ent-who");
        assertThat(cookies).extracting(Cookie::getPath).containsOnly("/ent");
        assertThat(cookies)
                .extracting(cookie -> cookie.getAttribute("SameSite"))
                .containsOnly("Strict");
    }

    @Test
    void what_came_encrypted_stays_so() {
        WhoCookie.give(request().answer("isSecure", true).play(), response, "anne.dupont");
        assertThat(cookies).singleElement().matches(Cookie::getSecure);
    }
}
