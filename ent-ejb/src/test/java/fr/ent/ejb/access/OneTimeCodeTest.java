package fr.ent.ejb.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OneTimeCodeTest {

    @Test
    void a_code_has_three_groups_without_look_alikes() {
        Stream.generate(OneTimeCode::draw).limit(200).forEach(code -> assertThat(code)
                .matches("[2-9A-HJKMNP-Z]{4}(-[2-9A-HJKMNP-Z]{4}){2}"));
    }

    @Test
    void a_thousand_codes_are_a_thousand() {
        assertThat(Stream.generate(OneTimeCode::draw).limit(1000).distinct()).hasSize(1000);
    }

    @Test
    void it_may_be_typed_in_any_way() {
        assertThat(OneTimeCode.canonical(" abcd efgh-jkmn ")).isEqualTo(OneTimeCode.canonical("ABCD-EFGH-JKMN"));
    }
}
