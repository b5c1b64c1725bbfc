package fr.ent.web.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLineTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+33", "-2", "@SUM(A1)", "\t=1", "\r=1", "  =cmd|' /C calc'!A0"})
    void what_begins_like_a_formula_is_text(String text) {
        assertThat(CsvLine.of(List.of(text))).startsWith("\"'");
    }

    @Test
    void a_quote_is_doubled_and_a_name_stays_as_it_is() {
        assertThat(CsvLine.of(List.of("EXEMPLE Léa", "dit \"Le Grand\"", "")))
                .isEqualTo("\"EXEMPLE Léa\";\"dit \"\"Le Grand\"\"\";\"\"\r\n");
    }
}
