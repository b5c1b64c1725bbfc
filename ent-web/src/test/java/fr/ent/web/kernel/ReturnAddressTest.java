package fr.ent.web.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//autre.example/page.xhtml",
                "https://autre.example/page.xhtml",
                "/\\autre.example/page.xhtml",
                "/access/../WEB-INF/web.xhtml",
                "/page.xhtml?a=\r\nSet-Cookie",
                "/page.xhtml#x",
                "javascript:alert(1)//.xhtml",
                "/access/sign-in.xhtml",
                "/access/sign-out",
                "/schooling/assessment/mark-grid/cells",
                ""
            })
    void only_a_page_of_ours_is_gone_back_to(String address) {
        assertThat(ReturnAddress.checked(address)).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/0990001N/access/accounts.xhtml?kind=STAFF&division=12",
                "/portal/family-home.xhtml",
                "/0990001N/schooling/attendance/roll-call.xhtml?lesson=2026-11-23%2008%3A00"
            })
    void a_page_is_gone_back_to_with_its_query(String address) {
        assertThat(ReturnAddress.checked(address)).isEqualTo(address);
    }

    @Test
    void nothing_and_a_book_lead_home() {
        assertThat(ReturnAddress.checked(null)).isEqualTo("/");
        assertThat(ReturnAddress.checked("/" + "a".repeat(600) + ".xhtml")).isEqualTo("/");
    }

    @Test
    void the_sign_in_keeps_where_one_was_going() {
        var request = PlayedRequest.get("/0990001N/access/accounts.xhtml").query("kind=STAFF");
        assertThat(ReturnAddress.signIn(request.play()))
                .isEqualTo("/ent/access/sign-in.xhtml?next=%2F0990001N%2Faccess%2Faccounts.xhtml%3Fkind%3DSTAFF");
    }
}
