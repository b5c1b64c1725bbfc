package fr.ent.web.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Trace;
import fr.ent.persistence.kernel.BrokenRule;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FailureTest {

    @Test
    void unknown_forbidden_and_not_for_this_role_look_the_same() {
        assertThat(Failure.of(new FacesException(new NotFound()))).isEqualTo(Failure.HIDDEN);
        assertThat(Failure.of(new FacesException(new Forbidden()))).isEqualTo(Failure.HIDDEN);
        assertThat(Failure.of(new FacesException(new EJBAccessException()))).isEqualTo(Failure.HIDDEN);
        assertThat(Failure.HIDDEN.status()).isEqualTo(404);
    }

    @Test
    void a_base_that_does_not_answer_is_not_a_fault_of_ours() {
        var away = new EJBException(new RuntimeException(new SQLTransientConnectionException("x")));
        assertThat(Failure.of(away)).isEqualTo(Failure.AWAY);
        var cut = new EJBException(new RuntimeException(new SQLException("x", "57P01")));
        assertThat(Failure.of(cut)).isEqualTo(Failure.AWAY);
        assertThat(Failure.of(new EJBException(new SQLException("x", "23505")))).isEqualTo(Failure.FAULT);
        assertThat(Failure.of(new EJBException(new SQLException("x")))).isEqualTo(Failure.FAULT);
        assertThat(Failure.of(new EJBException("x"))).isEqualTo(Failure.FAULT);
    }

    @Test
    void an_old_page_is_not_a_fault_either() {
        assertThat(Failure.of(new ViewExpiredException("x", "/x.xhtml"))).isEqualTo(Failure.EXPIRED);
    }

    @Test
    void a_broken_rule_is_found_below_what_wraps_it_and_speaks_french() {
        var rule = new BrokenRule("access.password.short", 12);
        assertThat(Failure.rule(new EJBException(rule))).contains(rule);
        assertThat(Sentences.of(rule, Locale.FRENCH)).isEqualTo("Le mot de passe a au moins 12 caractères.");
        assertThat(Sentences.of(rule, Locale.ENGLISH)).contains("at least 12");
    }

    @Test
    void a_text_too_long_for_its_column_is_a_sentence_too() {
        var cut = new EJBException(new RuntimeException(new SQLException("shrink VARCHAR 'Léa…'", "22001")));
        assertThat(Failure.of(cut)).isEqualTo(Failure.RULE);
        assertThat(Sentences.of(Failure.rule(cut).orElseThrow(), Locale.FRENCH))
                .isEqualTo("Un des textes saisis est trop long\u00a0: raccourcissez-le.");
    }

    @Test
    void the_log_keeps_where_and_what_kind_but_no_word_of_a_person() {
        var quoting = new EJBException(new IllegalArgumentException("Key (login)=(lea.canari) already exists"));
        assertThat(Trace.of(quoting))
                .doesNotContain("canari")
                .contains("IllegalArgumentException", "FailureTest.the_log_keeps");
        assertThat(Incident.number()).matches("[2-9A-Z]{4}-[2-9A-Z]{4}");
    }

    @Test
    void what_is_shown_back_is_escaped_and_holds_no_secret() {
        var request = PlayedRequest.post("/x.xhtml")
                .parameter("f:name", "Léa <b>")
                .parameter("f:password", "secret")
                .parameter("f:code", "ABCD")
                .parameter("entToken", "jeton")
                .parameter("jakarta.faces.ViewState", "1:2")
                .parameter("f", "f");
        assertThat(Typed.in(request.play()).texts()).containsExactly("Léa <b>");
        assertThat(ErrorHtml.escape("<b a=\"'&'\">")).isEqualTo("&lt;b a=&quot;&#39;&amp;&#39;&quot;&gt;");
    }
}
