package fr.ent.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.ejb.kernel.Role;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IdleLimitTest {

    @Test
    void who_can_do_the_most_harm_is_signed_out_first() {
        assertThat(IdleLimit.of(Set.of(Role.TEACHER, Role.SCHOOL_ADMIN))).isEqualTo(IdleLimit.POWERFUL);
        assertThat(IdleLimit.of(Set.of(Role.GUARDIAN, Role.PLATFORM_ADMIN))).isEqualTo(IdleLimit.POWERFUL);
    }

    @Test
    void a_lesson_fits_into_a_teachers_session_and_a_family_has_half_an_hour() {
        assertThat(IdleLimit.of(Set.of(Role.TEACHER)).toMinutes()).isGreaterThan(55);
        assertThat(IdleLimit.of(Set.of(Role.TEACHER, Role.GUARDIAN))).isEqualTo(IdleLimit.STAFF);
        assertThat(IdleLimit.of(Set.of(Role.PUPIL, Role.GUARDIAN))).isEqualTo(IdleLimit.FAMILY);
        assertThat(IdleLimit.of(Set.of())).isEqualTo(IdleLimit.FAMILY);
    }
}
