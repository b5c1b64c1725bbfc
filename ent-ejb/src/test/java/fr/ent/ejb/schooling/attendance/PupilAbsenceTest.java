package fr.ent.ejb.schooling.attendance;

import static fr.ent.persistence.schooling.attendance.Attendance.ABSENT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.ejb.schooling.attendance.PupilAbsence.Half;
import fr.ent.persistence.schooling.attendance.PupilEntry;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PupilAbsenceTest {

    @ParameterizedTest(name = "lesson at {0}, noon at {1}: {2}")
    @CsvSource({
        "08:00, 12:00, MORNING",
        "11:59, 12:00, MORNING",
        "12:00, 12:00, AFTERNOON",
        "12:00, 12:30, MORNING",
        "13:00, 12:30, AFTERNOON",
    })
    void noon_of_the_school_says_the_half_of_the_day(LocalTime start, LocalTime noon, Half half) {
        var entry = new PupilEntry(
                1, LocalDate.of(2026, 11, 23), start, start.plusMinutes(55), "Maths", ABSENT, null, noon);
        assertThat(PupilAbsence.of(entry).half()).isEqualTo(half);
    }
}
