package fr.ent.web.schooling.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.ejb.schooling.attendance.AbsentPupil;
import fr.ent.ejb.schooling.attendance.AbsentPupil.Missed;
import fr.ent.persistence.schooling.attendance.Attendance;
import fr.ent.persistence.schooling.attendance.Observation;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class HourRowTest {

    @Test
    void who_is_absent_now_is_listed_with_the_first_lesson_that_he_missed_without_a_break() {
        var lea = new AbsentPupil(
                1,
                "MARTIN Léa",
                "5B",
                List.of(missed(8, Attendance.ABSENT), missed(9, Attendance.ABSENT), missed(10, Attendance.ABSENT)));
        var tom = new AbsentPupil(
                2,
                "PETIT Tom",
                "5B",
                List.of(missed(8, Attendance.ABSENT), missed(9, Attendance.LATE), missed(10, Attendance.ABSENT)));
        assertThat(HourRow.at(LocalTime.of(10, 5), List.of(lea, tom)))
                .extracting(HourRow::name, HourRow::since)
                .containsExactly(tuple("MARTIN Léa", "08:00"), tuple("PETIT Tom", "10:00"));
    }

    @Test
    void who_is_late_at_the_infirmary_or_missed_another_hour_is_not() {
        var tom =
                new AbsentPupil(2, "PETIT Tom", "", List.of(missed(8, Attendance.ABSENT), missed(9, Attendance.LATE)));
        var ana = new AbsentPupil(3, "ROUX Ana", "", List.of(missed(9, Attendance.INFIRMARY)));
        assertThat(HourRow.at(LocalTime.of(9, 0), List.of(tom, ana))).isEmpty();
        assertThat(HourRow.at(LocalTime.of(8, 55), List.of(tom)))
                .as("the lesson is over")
                .isEmpty();
        assertThat(HourRow.at(LocalTime.of(8, 0), List.of(tom))).hasSize(1);
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.api.Assertions.tuple(values);
    }

    private static Missed missed(int hour, Attendance attendance) {
        var start = LocalTime.of(hour, 0);
        return new Missed(7, start, start.plusMinutes(55), "Maths", Observation.of(attendance), true);
    }
}
