package fr.ent.ejb.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AuditedIdsTest {

    enum Kind {
        PUPILS
    }

    @Test
    void numbers_dates_codes_and_schools_are_kept() {
        var kept = AuditedIds.of(12L, LocalDate.of(2026, 11, 23), Kind.PUPILS, "0990001N", List.of(1L, 2L));
        assertThat(kept).isEqualTo("12 2026-11-23 PUPILS 0990001N [1,2]");
    }

    @Test
    void what_a_person_typed_is_left_out() {
        var typed = new TreeMap<>(Map.of(7L, "Léa Canari"));
        assertThat(AuditedIds.of("Léa Canari", 'x', typed, new Object(), null)).isEqualTo("[7]");
    }

    @Test
    void it_fits_its_column() {
        assertThat(AuditedIds.of(Collections.nCopies(500, 1234567L)))
                .hasSize(AuditedIds.LONGEST)
                .endsWith("…");
    }

    @Test
    void no_parameter_is_no_text() {
        assertThat(AuditedIds.of((Object[]) null)).isEmpty();
    }
}
