package fr.ent.persistence.schooling.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class AbsenceTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final ZoneId REUNION = ZoneId.of("Indian/Reunion");
    private static final ZoneId GUADELOUPE = ZoneId.of("America/Guadeloupe");

    @Test
    void an_interval_ends_after_it_begins_within_one_school_year() {
        assertThatThrownBy(() -> interval("2026-11-23T10:00", "2026-11-23T10:00"))
                .hasMessage("attendance.absence.backwards");
        assertThatThrownBy(() -> interval("2026-11-23T10:00", "2026-11-22T11:00"))
                .hasMessage("attendance.absence.backwards");
        assertThatThrownBy(() -> interval("2026-11-23T10:00", "2027-09-01T08:00"))
                .hasMessage("attendance.absence.otherYear");
        assertThat(interval("2026-09-01T00:00", "2027-08-31T23:59").lastDay()).isEqualTo(LocalDate.of(2027, 8, 31));
    }

    @Test
    void an_hour_that_the_clocks_skip_is_the_hour_after_it() {
        var skipped = interval("2027-03-28T02:30", "2027-03-28T03:15");
        assertThat(skipped.begins(PARIS)).isEqualTo(Instant.parse("2027-03-28T01:30:00Z"));
        assertThat(skipped.ends(PARIS)).isEqualTo(skipped.begins(PARIS));
    }

    @Test
    void an_hour_that_the_clocks_show_twice_is_taken_from_the_first_to_the_second() {
        var twice = interval("2026-10-25T02:00", "2026-10-25T02:30");
        assertThat(twice.begins(PARIS)).isEqualTo(Instant.parse("2026-10-25T00:00:00Z"));
        assertThat(twice.ends(PARIS)).isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
    }

    @Test
    void the_zone_of_the_school_says_which_instants_are_meant() {
        var day = AbsenceInterval.ofDays(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 23));
        assertThat(day.begins(REUNION)).isEqualTo(Instant.parse("2026-11-22T20:00:00Z"));
        assertThat(day.begins(GUADELOUPE)).isEqualTo(Instant.parse("2026-11-23T04:00:00Z"));
        assertThat(AbsenceInterval.since(LocalDateTime.parse("2026-11-23T10:00"))
                        .ends(REUNION))
                .isEqualTo(Instant.parse("2026-11-23T20:00:00Z"));
    }

    @Test
    void a_reason_is_legitimate_or_no_absence_at_all() {
        assertThatThrownBy(() -> new ReasonMeaning(true, true)).hasMessage("attendance.reason.notAnAbsence");
        assertThat(new ReasonMeaning(false, true).onCard(true).isOnCard()).isFalse();
    }

    private static AbsenceInterval interval(String from, String to) {
        return new AbsenceInterval(LocalDateTime.parse(from), LocalDateTime.parse(to));
    }
}
