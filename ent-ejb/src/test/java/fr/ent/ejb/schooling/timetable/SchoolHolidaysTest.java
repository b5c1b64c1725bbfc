package fr.ent.ejb.schooling.timetable;

import static fr.ent.persistence.schooling.timetable.HolidayZone.A;
import static fr.ent.persistence.schooling.timetable.HolidayZone.B;
import static fr.ent.persistence.schooling.timetable.HolidayZone.C;
import static fr.ent.persistence.schooling.timetable.HolidayZone.OWN;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.ejb.schooling.timetable.SchoolHolidays.Kind;
import fr.ent.persistence.schooling.timetable.HolidayZone;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SchoolHolidaysTest {

    @Test
    void each_zone_has_its_own_winter() {
        var monday = LocalDate.of(2026, 2, 9);
        assertThat(SchoolHolidays.at(monday, A))
                .map(SchoolHolidays.Holiday::kind)
                .contains(Kind.WINTER);
        assertThat(SchoolHolidays.at(monday, B)).isEmpty();
        assertThat(SchoolHolidays.at(monday, C)).isEmpty();
        assertThat(SchoolHolidays.at(LocalDate.of(2027, 2, 8), C)).isPresent();
        assertThat(SchoolHolidays.at(LocalDate.of(2027, 2, 8), A)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-10-16,false", "2026-10-17,true", "2026-11-01,true", "2026-11-02,false"})
    void both_ends_are_days_without_lessons(LocalDate day, boolean off) {
        assertThat(SchoolHolidays.at(day, B).isPresent()).isEqualTo(off);
    }

    @ParameterizedTest
    @EnumSource(value = HolidayZone.class, names = "OWN", mode = EnumSource.Mode.EXCLUDE)
    void a_zone_has_six_holidays_a_year_that_do_not_overlap_and_end_on_a_sunday(HolidayZone zone) {
        var held = SchoolHolidays.of(zone).stream()
                .sorted((one, other) -> one.from().compareTo(other.from()))
                .toList();
        assertThat(held).hasSize(12);
        for (int i = 1; i < held.size(); i++) {
            assertThat(held.get(i).from()).isAfter(held.get(i - 1).to());
        }
        assertThat(held)
                .filteredOn(holiday -> holiday.kind() != Kind.SUMMER)
                .allMatch(holiday -> holiday.to().getDayOfWeek() == DayOfWeek.SUNDAY);
    }

    @Test
    void a_school_of_its_own_calendar_has_no_holiday_of_ours() {
        assertThat(SchoolHolidays.of(OWN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"13,A", "10,A", "70,B", "15,B", "25,C", "01,C", "27,OWN", "28,OWN", "43,OWN"})
    void an_academie_says_the_zone(String academy, HolidayZone zone) {
        assertThat(HolidayZone.ofAcademy(academy)).isEqualTo(zone);
    }

    @Test
    void an_unknown_academie_follows_no_zone() {
        assertThat(HolidayZone.ofAcademy(null)).isEqualTo(OWN);
    }
}
