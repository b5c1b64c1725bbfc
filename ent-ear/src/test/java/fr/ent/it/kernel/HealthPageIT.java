package fr.ent.it.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.it.browser.Axe;
import fr.ent.it.browser.PageTest;
import fr.ent.it.browser.Shot;
import fr.ent.it.browser.Traffic;
import org.junit.jupiter.api.Test;

class HealthPageIT extends PageTest {

    @Test
    void a_probe_needs_no_account_and_leaves_no_session() {
        var page = window(WIDE);
        assertThat(page.navigate(address("health/live")).status()).isEqualTo(200);
        var ready = page.navigate(address("health/ready"));
        assertThat(ready.status()).isEqualTo(200);
        assertThat(ready.text()).isEqualTo("{\"base\":\"up\",\"files\":\"up\"}");
        assertThat(page.context().cookies()).isEmpty();
    }

    @Test
    void the_server_does_not_say_what_it_is() {
        var headers = window(WIDE).navigate(address("health/live")).allHeaders();
        assertThat(headers).doesNotContainKeys("server", "x-powered-by");
    }

    @Test
    void the_root_of_the_server_leads_to_the_application() {
        var page = window(WIDE);
        page.navigate("http://localhost:" + System.getProperty("it.port") + "/");
        assertThat(page.url()).contains("/ent/");
    }

    @Test
    void the_first_page_is_accessible_and_light_with_and_without_script() {
        for (var width : new int[] {NARROW, WIDE}) {
            var page = window(width);
            var traffic = Traffic.of(page);
            assertThat(page.navigate(address("")).status()).isEqualTo(200);
            Axe.silent(page);
            Shot.of(page, "first");
            assertThat(traffic.bytes()).isPositive().isLessThan(100 * 1024);
            assertThat(traffic.requests()).isBetween(1, 12);
        }
        assertThat(windowWithoutScript(NARROW).navigate(address("")).status()).isEqualTo(200);
    }
}
