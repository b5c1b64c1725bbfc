package fr.ent.ejb.schooling.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.persistence.schooling.report.DecisionFact;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class CouncilDayTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalDate END = LocalDate.of(2026, 11, 30);

    private static DecisionFact said(String instant) {
        return new DecisionFact(1, 1, "Bien.", "", "", 1, "Tete", "Alix", Instant.parse(instant));
    }

    @Test
    void absences_count_to_the_end_of_the_period_until_the_council_was_held() {
        assertThat(CouncilDay.lastCounted(END, List.of(), PARIS)).isEqualTo(END);
    }

    @Test
    void then_they_stop_at_its_last_day_in_the_time_of_the_school() {
        var decisions = List.of(said("2026-11-23T17:00:00Z"), said("2026-11-24T23:30:00Z"));
        assertThat(CouncilDay.lastCounted(END, decisions, PARIS)).isEqualTo(LocalDate.of(2026, 11, 25));
    }

    @Test
    void a_council_after_the_period_adds_no_day() {
        assertThat(CouncilDay.lastCounted(END, List.of(said("2026-12-04T17:00:00Z")), PARIS))
                .isEqualTo(END);
    }
}
