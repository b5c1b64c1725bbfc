package fr.ent.web.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://autre.example",
                "http://ent.example",
                "https://ent.example:8443",
                "https://ent.example.autre.example",
                "null",
                "",
                "https://",
                "%%%"
            })
    void a_page_of_another_origin_is_not_ours(String origin) {
        assertThat(PostGuard.isOurs(post().header("Origin", origin).play())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://ent.example", "https://ent.example:443", "https://ENT.example"})
    void our_own_origin_is_ours_however_it_is_written(String origin) {
        assertThat(PostGuard.isOurs(post().header("Origin", origin).play())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "anything"})
    void a_browser_that_says_from_elsewhere_is_believed(String site) {
        assertThat(PostGuard.isOurs(post().header("Sec-Fetch-Site", site).play()))
                .isFalse();
    }

    @Test
    void an_old_browser_says_nothing_and_has_its_token() {
        assertThat(PostGuard.isOurs(post().play())).isTrue();
    }

    @Test
    void tokens_are_long_and_differ_and_nothing_is_not_the_same_as_nothing() {
        assertThat(Secrets.next()).hasSize(24).isNotEqualTo(Secrets.next());
        assertThat(Secrets.same(null, null)).isFalse();
        assertThat(Secrets.same("a", "a")).isTrue();
        assertThat(Secrets.same("a", "b")).isFalse();
    }

    private static PlayedRequest post() {
        return PlayedRequest.post("/access/sign-in.xhtml");
    }
}
