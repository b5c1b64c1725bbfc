package fr.ent.persistence.schooling.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    final QuietHours quiet = new QuietHours(new School("0990001N", "Collège", "99"));

    /** 2026-12-11 is a Friday; Paris is one hour ahead of UTC. */
    @ParameterizedTest
    @CsvSource({
        "2026-12-10T09:00:00Z, 2026-12-10T09:00:00Z",
        "2026-12-10T05:59:00Z, 2026-12-10T06:00:00Z",
        "2026-12-10T18:59:00Z, 2026-12-10T18:59:00Z",
        "2026-12-10T19:00:00Z, 2026-12-11T06:00:00Z",
        "2026-12-11T19:30:00Z, 2026-12-14T06:00:00Z",
        "2026-12-12T10:00:00Z, 2026-12-14T06:00:00Z",
        "2026-12-13T23:30:00Z, 2026-12-14T06:00:00Z"
    })
    void what_falls_in_quiet_hours_waits_for_their_end(Instant wished, Instant shown) {
        assertThat(quiet.after(wished, PARIS)).isEqualTo(shown);
    }

    @Test
    void marks_wait_only_when_the_school_wants_it() {
        var night = Instant.parse("2026-12-10T20:00:00Z");
        assertThat(quiet.forMarks(night, PARIS)).isEqualTo(night);
        quiet.holdMarks(true);
        assertThat(quiet.forMarks(night, PARIS)).isEqualTo("2026-12-11T06:00:00Z");
    }

    @Test
    void the_hour_is_kept_over_the_change_to_winter_time() {
        quiet.keep(LocalTime.of(20, 0), LocalTime.of(7, 0), false);
        assertThat(quiet.after(Instant.parse("2026-10-24T19:00:00Z"), PARIS)).isEqualTo("2026-10-25T06:00:00Z");
    }

    @Test
    void hours_without_a_day_between_them_are_refused() {
        assertThatThrownBy(() -> quiet.keep(LocalTime.of(7, 0), LocalTime.of(20, 0), true))
                .hasMessage("report.settings.hours");
        assertThatThrownBy(() -> quiet.keep(LocalTime.of(23, 45), LocalTime.of(23, 30), true))
                .hasMessage("report.settings.hours");
    }
}
