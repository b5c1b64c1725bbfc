package fr.ent.ejb.schooling.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.CallerSchool;
import fr.ent.ejb.kernel.RightChoices;
import fr.ent.ejb.kernel.Role;
import fr.ent.persistence.schooling.timetable.TaughtLesson;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who changes a closed roll call, as the school decides it within the bounds. */
class AttendanceRightsTest {

    private static final long ME = 7;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);
    private static final TaughtLesson MINE = new TaughtLesson(null, Set.of(ME), null);
    private static final TaughtLesson OTHER = new TaughtLesson(null, Set.of(8L), null);
    private static final RightChoices ALL_CLOSED = RightChoices.opening(List.of());

    @Test
    void a_teacher_corrects_his_own_call_on_its_day_unless_the_school_closes_it() {
        var usual = policy(RightChoices.USUAL, Role.TEACHER);
        assertThat(usual.mayCorrect(MINE, TODAY)).isTrue();
        assertThat(usual.mayCorrect(MINE, YESTERDAY)).isFalse();
        assertThat(usual.mayCorrect(OTHER, TODAY)).isFalse();
        assertThat(policy(ALL_CLOSED, Role.TEACHER).mayCorrect(MINE, TODAY)).isFalse();
        assertThat(policy(ALL_CLOSED, Role.TEACHER).mayTakeRollCall(MINE)).isTrue();
    }

    @Test
    void a_supervisor_corrects_any_call_and_transcribes_unless_the_school_closes_it() {
        var usual = policy(RightChoices.USUAL, Role.SUPERVISOR);
        assertThat(usual.mayCorrect(OTHER, YESTERDAY)).isTrue();
        assertThat(usual.mayTranscribe()).isTrue();
        assertThat(usual.mayReadNames()).isTrue();
        var closed = policy(ALL_CLOSED, Role.SUPERVISOR);
        assertThat(closed.mayCorrect(OTHER, TODAY)).isFalse();
        assertThat(closed.mayTranscribe()).isFalse();
        assertThat(closed.mayReadNames()).isFalse();
        assertThat(closed.mayTakeRollCall(OTHER)).isTrue();
    }

    @Test
    void what_the_head_closes_never_takes_it_from_those_who_always_have_it() {
        for (var role : List.of(Role.EDUCATION_ADVISER, Role.PRINCIPAL, Role.DEPUTY)) {
            assertThat(policy(ALL_CLOSED, role).mayCorrect(OTHER, YESTERDAY)).isTrue();
            assertThat(policy(ALL_CLOSED, role).mayReadNames()).isTrue();
        }
    }

    private static AttendancePolicy policy(RightChoices choices, String role) {
        var policy = new AttendancePolicy();
        policy.caller = new Somebody(choices, role);
        return policy;
    }

    private static final class Somebody extends Caller {

        private final CallerSchool place;

        Somebody(RightChoices choices, String role) {
            place = new CallerSchool(1, "0990001N", "Collège", ZoneOffset.UTC, Set.of(role), choices);
        }

        @Override
        public boolean isInSchool() {
            return true;
        }

        @Override
        public CallerSchool here() {
            return place;
        }

        @Override
        public boolean is(String... roles) {
            return Arrays.stream(roles).anyMatch(place.roles()::contains);
        }

        @Override
        public long personId() {
            return ME;
        }

        @Override
        public LocalDate today() {
            return TODAY;
        }
    }
}
