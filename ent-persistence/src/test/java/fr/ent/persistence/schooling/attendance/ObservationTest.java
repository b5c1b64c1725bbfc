package fr.ent.persistence.schooling.attendance;

import static fr.ent.persistence.schooling.attendance.Attendance.ABSENT;
import static fr.ent.persistence.schooling.attendance.Attendance.INFIRMARY;
import static fr.ent.persistence.schooling.attendance.Attendance.LATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.persistence.kernel.BrokenRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObservationTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 240})
    void a_lateness_lasts_from_one_minute_to_four_hours(int minutes) {
        assertThat(Observation.late(minutes).minutes()).isEqualTo(minutes);
    }

    @ParameterizedTest
    @ValueSource(ints = {-3, 0, 241})
    void any_other_length_is_refused(int minutes) {
        assertThatThrownBy(() -> Observation.late(minutes)).hasMessage("attendance.minutes.outOfRange");
    }

    @Test
    void a_lateness_may_have_no_length() {
        assertThat(Observation.late(null)).isEqualTo(new Observation(LATE, null));
    }

    @Test
    void minutes_belong_to_lateness_alone() {
        assertThatThrownBy(() -> new Observation(ABSENT, 5)).isInstanceOf(BrokenRule.class);
        assertThatThrownBy(() -> new Observation(INFIRMARY, 5)).isInstanceOf(BrokenRule.class);
    }
}
