package fr.ent.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrowserNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Firefox, Windows|Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0",
                "Edge, Windows|Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/142.0 Safari/537.36 Edg/142.0",
                "Chrome, Android|Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/142.0 Mobile Safari/537.36",
                "Safari, iPhone|Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605 Version/18 Safari/604",
                "Safari, macOS|Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605 Version/18 Safari/605",
                "Linux|Lynx on Linux"
            })
    void a_browser_is_named_as_its_owner_would(String name, String agent) {
        assertThat(BrowserName.of(agent)).isEqualTo(name);
    }

    @Test
    void one_that_says_nothing_has_no_name() {
        assertThat(BrowserName.of(null)).isEmpty();
        assertThat(BrowserName.of("curl/8")).isEmpty();
    }
}
