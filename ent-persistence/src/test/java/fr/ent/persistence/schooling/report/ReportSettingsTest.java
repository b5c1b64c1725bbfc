package fr.ent.persistence.schooling.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.persistence.schooling.directory.School;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ReportSettingsTest {

    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    final ReportSettings settings = new ReportSettings(new School("0990001N", "Collège", "99"));

    @Test
    void so_many_days_after_the_closing_at_its_hour_over_the_change_to_winter_time_too() {
        var closed = Instant.parse("2026-10-24T08:00:00Z");
        assertThat(settings.afterClosing(closed, PARIS)).isEmpty();
        settings.showAfter(1);
        assertThat(settings.afterClosing(closed, PARIS)).contains(Instant.parse("2026-10-25T09:00:00Z"));
    }

    @Test
    void days_out_of_range_are_refused() {
        assertThatThrownBy(() -> settings.showAfter(-1)).hasMessage("report.settings.days");
        assertThatThrownBy(() -> settings.showAfter(61)).hasMessage("report.settings.days");
    }
}
