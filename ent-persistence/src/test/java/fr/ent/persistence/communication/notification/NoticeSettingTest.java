package fr.ent.persistence.communication.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticeSettingTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    final NoticeSetting setting = new NoticeSetting(1);

    /** 2026-11-27 is a Friday; Paris is an hour ahead of UTC in November, two in October. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-27T06:00:00Z,2026-11-27T06:00:00Z",
        "2026-11-27T05:59:00Z,2026-11-27T06:00:00Z",
        "2026-11-27T18:59:59Z,2026-11-27T18:59:59Z",
        "2026-11-27T19:00:00Z,2026-11-28T06:00:00Z",
        "2026-11-28T19:00:00Z,2026-11-30T06:00:00Z",
        "2026-11-29T10:00:00Z,2026-11-30T06:00:00Z",
        "2026-10-24T18:00:00Z,2026-10-26T06:00:00Z",
        "2026-03-28T19:30:00Z,2026-03-30T05:00:00Z"
    })
    void what_is_not_urgent_waits_for_the_next_opening_over_sundays_and_changes_of_the_clock(
            Instant at, Instant leaves) {
        assertThat(setting.outOfQuiet(at, PARIS)).isEqualTo(leaves);
    }

    @Test
    void a_school_overseas_has_its_own_night() {
        assertThat(setting.outOfQuiet(Instant.parse("2026-11-27T19:00:00Z"), ZoneId.of("America/Martinique")))
                .isEqualTo(Instant.parse("2026-11-27T19:00:00Z"));
    }

    @Test
    void days_that_are_not_there_are_quiet_and_one_is_not() {
        setting.open(Map.of(DayOfWeek.WEDNESDAY, new NoticeHours(LocalTime.of(12, 0), LocalTime.of(14, 0))));
        assertThat(setting.outOfQuiet(Instant.parse("2026-11-26T11:30:00Z"), PARIS))
                .isEqualTo(Instant.parse("2026-12-02T11:00:00Z"));
        assertThatThrownBy(() -> setting.open(Map.of())).hasMessage("notification.hours.none");
        assertThatThrownBy(() -> new NoticeHours(LocalTime.NOON, LocalTime.NOON))
                .hasMessage("notification.hours.order");
    }

    @Test
    void reminders_have_their_days_and_an_end() {
        var told = Instant.parse("2026-11-26T09:00:00Z");
        assertThat(setting.nextReminder(told, 0, PARIS)).isEqualTo(Instant.parse("2026-11-28T09:00:00Z"));
        assertThat(setting.nextReminder(told, 1, PARIS)).isNull();
        setting.remind(3, 2);
        assertThat(setting.nextReminder(told, 0, PARIS))
                .as("a Sunday")
                .isEqualTo(Instant.parse("2026-11-30T06:00:00Z"));
        assertThat(setting.nextReminder(told, 1, PARIS)).isEqualTo(Instant.parse("2026-12-02T09:00:00Z"));
        setting.remind(1, 0);
        assertThat(setting.nextReminder(told, 0, PARIS)).isNull();
    }

    @Test
    void numbers_have_bounds() {
        assertThatThrownBy(() -> setting.escalateAfter(4)).hasMessage("notification.minutes.outOfRange");
        assertThatThrownBy(() -> setting.escalateAfter(241)).hasMessage("notification.minutes.outOfRange");
        assertThatThrownBy(() -> setting.remind(0, 1)).hasMessage("notification.reminders.outOfRange");
        assertThatThrownBy(() -> setting.remind(1, 6)).hasMessage("notification.reminders.outOfRange");
        assertThatThrownBy(() -> setting.limitSms(-1)).hasMessage("notification.sms.outOfRange");
    }
}
