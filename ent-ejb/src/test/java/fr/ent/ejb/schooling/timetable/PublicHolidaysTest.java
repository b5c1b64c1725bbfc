package fr.ent.ejb.schooling.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicHolidaysTest {

    @ParameterizedTest
    @CsvSource({
        "1818-03-22",
        "1943-04-25",
        "2000-04-23",
        "2008-03-23",
        "2024-03-31",
        "2025-04-20",
        "2026-04-05",
        "2027-03-28",
        "2038-04-25"
    })
    void easter_falls_where_the_almanacs_say(LocalDate easter) {
        assertThat(PublicHolidays.easterSunday(easter.getYear())).isEqualTo(easter);
    }

    @Test
    void easter_is_always_a_sunday_between_22_march_and_25_april() {
        IntStream.rangeClosed(1583, 2599).mapToObj(PublicHolidays::easterSunday).forEach(easter -> {
            assertThat(easter.getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
            assertThat(easter)
                    .isBetween(
                            LocalDate.of(easter.getYear(), Month.MARCH, 22),
                            LocalDate.of(easter.getYear(), Month.APRIL, 25));
        });
    }

    @Test
    void the_year_2026_has_its_eleven_days() {
        assertThat(PublicHolidays.of(2026, false))
                .containsExactlyInAnyOrder(
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 4, 6),
                        LocalDate.of(2026, 5, 1),
                        LocalDate.of(2026, 5, 8),
                        LocalDate.of(2026, 5, 14),
                        LocalDate.of(2026, 5, 25),
                        LocalDate.of(2026, 7, 14),
                        LocalDate.of(2026, 8, 15),
                        LocalDate.of(2026, 11, 1),
                        LocalDate.of(2026, 11, 11),
                        LocalDate.of(2026, 12, 25));
    }

    @Test
    void alsace_moselle_has_good_friday_and_the_day_after_christmas_besides() {
        assertThat(PublicHolidays.of(2026, true)).hasSize(13);
        assertThat(PublicHolidays.include(LocalDate.of(2026, 4, 3), true)).isTrue();
        assertThat(PublicHolidays.include(LocalDate.of(2026, 12, 26), true)).isTrue();
        assertThat(PublicHolidays.include(LocalDate.of(2026, 4, 3), false)).isFalse();
    }
}
