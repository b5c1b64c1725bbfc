package fr.ent.persistence.schooling.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.persistence.schooling.directory.School;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportSettingsTest {

    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    final ReportSettings settings = new ReportSettings(new School("0990001N", "Collège", "99"));

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
        assertThat(settings.outOfQuiet(wished, PARIS)).isEqualTo(shown);
    }

    @Test
    void so_many_days_after_the_closing_and_never_at_night() {
        var closed = Instant.parse("2026-12-08T20:00:00Z");
        assertThat(settings.afterClosing(closed, PARIS)).isEmpty();
        settings.showAfter(3);
        assertThat(settings.afterClosing(closed, PARIS)).contains(Instant.parse("2026-12-14T06:00:00Z"));
        settings.keepQuiet(LocalTime.of(22, 0), LocalTime.of(6, 30), false);
        assertThat(settings.afterClosing(closed, PARIS)).contains(Instant.parse("2026-12-11T20:00:00Z"));
    }

    @Test
    void the_hour_is_kept_over_the_change_to_winter_time() {
        settings.showAfter(1);
        settings.keepQuiet(LocalTime.of(20, 0), LocalTime.of(7, 0), false);
        assertThat(settings.afterClosing(Instant.parse("2026-10-24T08:00:00Z"), PARIS))
                .contains(Instant.parse("2026-10-25T09:00:00Z"));
    }

    @Test
    void days_and_hours_out_of_range_are_refused() {
        assertThatThrownBy(() -> settings.showAfter(-1)).hasMessage("report.settings.days");
        assertThatThrownBy(() -> settings.showAfter(61)).hasMessage("report.settings.days");
        assertThatThrownBy(() -> settings.keepQuiet(LocalTime.of(7, 0), LocalTime.of(20, 0), true))
                .hasMessage("report.settings.hours");
        assertThatThrownBy(() -> settings.keepQuiet(LocalTime.of(23, 45), LocalTime.of(23, 30), true))
                .hasMessage("report.settings.hours");
    }
}
