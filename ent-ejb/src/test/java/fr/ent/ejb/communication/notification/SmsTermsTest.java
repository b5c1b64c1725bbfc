package fr.ent.ejb.communication.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmsTermsTest {

    @Test
    void without_an_address_there_is_no_gateway() {
        assertThat(SmsTerms.of(Map.of("ENT_SMS_BODY", "x"))).isEmpty();
        assertThat(SmsTerms.of(Map.of("ENT_SMS_URL", " "))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://sms.invalid/send", "http://127.0.0.1:9/send", "http://localhost:9/", "http://[::1]:9/"})
    void what_leaves_this_machine_is_encrypted(String address) {
        assertThat(SmsTerms.of(Map.of("ENT_SMS_URL", address))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://sms.invalid/send",
                "http://127.0.0.1.sms.invalid/",
                "http://10.0.0.1/",
                "ftp://localhost/",
                "sms",
                "http://localhost.sms.invalid/",
                "https:send",
                "http://a b/"
            })
    void anything_else_is_refused_before_a_message_leaves(String address) {
        assertThatThrownBy(() -> SmsTerms.of(Map.of("ENT_SMS_URL", address)))
                .isInstanceOf(SmsTerms.Unusable.class)
                .hasMessageContaining("ENT_SMS_URL");
    }

    @ParameterizedTest
    @CsvSource({
        "METHOD,GET",
        "TYPE,text/xml",
        "HEADER,Authorization",
        "REFERENCE,(",
        "STATUS_URL,http://sms.invalid/{ref}"
    })
    void a_term_that_cannot_be_used_is_named_and_not_quoted(String name, String value) {
        assertThatThrownBy(() -> SmsTerms.of(Map.of("ENT_SMS_URL", "https://sms.invalid/", "ENT_SMS_" + name, value)))
                .isInstanceOf(SmsTerms.Unusable.class)
                .hasMessageContaining("ENT_SMS_" + name)
                .hasMessageNotContaining("{ref}");
    }
}
