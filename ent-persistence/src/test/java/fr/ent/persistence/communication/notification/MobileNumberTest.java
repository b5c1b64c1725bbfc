package fr.ent.persistence.communication.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MobileNumberTest {

    @ParameterizedTest
    @CsvSource({
        "06 39 98 12 34,+262639981234",
        "06.12.34.56.78,+33612345678",
        "+33 (0)6 12 34 56 78,+33612345678",
        "0033612345678,+33612345678",
        "0712345678,+33712345678",
        "0692123456,+262692123456",
        "0696 12 34 56,+596696123456",
        "+32 470 12 34 56,+32470123456"
    })
    void what_people_write_is_what_gateways_take(String written, String number) {
        assertThat(MobileNumber.of(written)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "01 42 34 56 78",
                "06123456",
                "+331 42 34 56 78",
                "six",
                "+0612345678",
                "+3312",
                "06123456789"
            })
    void what_is_no_mobile_is_none(String written) {
        assertThat(MobileNumber.of(written)).isEmpty();
    }

    @Test
    void a_masked_number_shows_its_end() {
        assertThat(MobileNumber.masked("+33612345678")).isEqualTo("•• •• •• 56 78");
        assertThat(MobileNumber.of(null)).isEmpty();
    }
}
