package fr.ent.ejb.schooling.attendance;

import static fr.ent.ejb.schooling.attendance.AttendanceWorld.FIVE_PAST_EIGHT;
import static fr.ent.persistence.schooling.timetable.SchoolWorld.EIGHT;
import static fr.ent.persistence.schooling.timetable.SchoolWorld.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.schooling.timetable.DayOff.Reason;
import fr.ent.persistence.schooling.attendance.Attendance;
import fr.ent.persistence.schooling.attendance.Observation;
import fr.ent.persistence.schooling.directory.Degree;
import fr.ent.persistence.schooling.directory.School;
import fr.ent.persistence.schooling.timetable.OpeningHours;
import fr.ent.persistence.schooling.timetable.SchoolCalendar;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@OnBothBases
class RollCallDayServiceTest {

    @Parameter
    Database base;

    @ParameterizedTest
    @CsvSource({"-1,TO_COME", "0,DUE", "14,DUE", "15,LATE", "54,LATE", "55,MISSING"})
    void a_call_that_is_not_closed_is_late_after_fifteen_minutes_and_missing_after_the_lesson(
            int minutes, CallState state) {
        var world = new AttendanceWorld(base, 1);
        var now = Instant.parse("2026-11-23T07:00:00Z").plus(Duration.ofMinutes(minutes));
        assertThat(myDay(world, now).lessons()).singleElement().satisfies(lesson -> assertThat(lesson.state())
                .isEqualTo(state));
    }

    @Test
    void a_primary_school_calls_its_class_by_half_day() {
        var world = new AttendanceWorld(base, 1);
        assertThat(myDay(world, FIVE_PAST_EIGHT).halfDays()).isEmpty();
        base.inTransaction(
                () -> base.em().find(School.class, world.school.school().id()).isOf(Degree.FIRST));
        var afternoon = Instant.parse("2026-11-23T12:40:00Z");
        assertThat(myDay(world, afternoon).halfDays())
                .containsExactly(
                        new HalfDayCall(HalfDay.MORNING, LocalTime.of(8, 30), LocalTime.NOON),
                        new HalfDayCall(HalfDay.AFTERNOON, LocalTime.of(13, 30), LocalTime.of(16, 30)));
        base.inTransaction(() -> world.as(world.teacher, afternoon, RollCallRecorder.class, Role.TEACHER)
                .save(world.maths.id(), MONDAY, LocalTime.of(13, 30), Map.of()));
        base.inTransaction(() -> world.as(world.teacher, afternoon, RollCallRecorder.class, Role.TEACHER)
                .save(world.maths.id(), MONDAY, LocalTime.of(8, 30), Map.of()));
        assertThat(myDay(world, afternoon).lessons())
                .extracting(lesson -> lesson.key().start(), LessonCall::end)
                .containsExactly(
                        tuple(EIGHT, LocalTime.of(8, 55)),
                        tuple(LocalTime.of(8, 30), LocalTime.of(12, 0)),
                        tuple(LocalTime.of(13, 30), LocalTime.of(16, 30)));
    }

    @Test
    void a_primary_school_calls_at_its_own_hours_and_only_in_the_morning_where_it_says_so() {
        var world = new AttendanceWorld(base, 1);
        base.inTransaction(() -> {
            var school = base.em().find(School.class, world.school.school().id());
            school.isOf(Degree.FIRST);
            var calendar = new SchoolCalendar(school);
            calendar.openBetween(
                    new OpeningHours(LocalTime.of(9, 0), LocalTime.of(14, 0), LocalTime.of(17, 0)),
                    Set.of(DayOfWeek.MONDAY));
            base.em().persist(calendar);
        });
        var monday = Instant.parse("2026-11-23T08:10:00Z");
        var morning = new HalfDayCall(HalfDay.MORNING, LocalTime.of(9, 0), LocalTime.NOON);
        assertThat(myDay(world, monday).halfDays()).containsExactly(morning);
        assertThat(myDay(world, monday.plus(Duration.ofDays(1))).halfDays())
                .containsExactly(morning, new HalfDayCall(HalfDay.AFTERNOON, LocalTime.of(14, 0), LocalTime.of(17, 0)));
    }

    @Test
    void a_teacher_sees_his_lessons_the_state_of_their_calls_and_what_he_may_open_besides() {
        var world = new AttendanceWorld(base, 3);
        world.close(world.recorder(), world.absent(0));
        var adHoc = EIGHT.plusHours(3);
        base.inTransaction(() -> world.as(
                        world.teacher, FIVE_PAST_EIGHT.plus(Duration.ofHours(3)), RollCallRecorder.class, Role.TEACHER)
                .save(world.maths.id(), MONDAY, adHoc, Map.of()));
        var day = myDay(world, FIVE_PAST_EIGHT.plus(Duration.ofHours(3)));
        assertThat(day.lessons())
                .extracting(lesson -> lesson.key().start(), LessonCall::state, LessonCall::begun)
                .containsExactly(tuple(EIGHT, CallState.DONE, true), tuple(adHoc, CallState.DUE, true));
        assertThat(day.lessons().get(0).counts().absent()).isEqualTo(1);
        assertThat(day.taught()).singleElement().satisfies(taught -> assertThat(taught.subject())
                .isEqualTo("Mathématiques"));
        assertThat(day.now()).isEqualTo(LocalTime.of(11, 5));
    }

    @Test
    void a_day_off_says_why() {
        var world = new AttendanceWorld(base, 1);
        assertThat(myDay(world, Instant.parse("2026-10-26T08:00:00Z")).dayOff().reason())
                .isEqualTo(Reason.SCHOOL_HOLIDAY);
        assertThat(myDay(world, FIVE_PAST_EIGHT).dayOff()).isNull();
    }

    @Test
    void the_board_is_for_school_life_and_the_office_and_names_are_not_for_the_office() {
        var world = new AttendanceWorld(base, 3);
        world.close(world.recorder(), world.absent(0));
        for (var role : List.of(Role.EDUCATION_ADVISER, Role.SUPERVISOR, Role.PRINCIPAL, Role.DEPUTY)) {
            var service = world.as(world.adviser, FIVE_PAST_EIGHT, RollCallDayService.class, role);
            assertThat(base.inTransaction(() -> service.board(null)).namesShown())
                    .isTrue();
            assertThat(base.inTransaction(() -> service.absentOn(MONDAY)))
                    .singleElement()
                    .satisfies(pupil -> {
                        assertThat(pupil.pupil()).isEqualTo("ELEVE01 Prénom");
                        assertThat(pupil.division()).isEqualTo("5B");
                    });
        }
        var office = world.as(world.adviser, FIVE_PAST_EIGHT, RollCallDayService.class, Role.OFFICE);
        assertThat(base.inTransaction(() -> office.board(null)).namesShown()).isFalse();
        assertThatThrownBy(() -> base.inTransaction(() -> office.absentOn(MONDAY)))
                .isInstanceOf(Forbidden.class);
        for (var role : List.of(Role.TEACHER, Role.GUARDIAN, Role.SCHOOL_ADMIN, Role.COLLECTIVITE, Role.NURSE)) {
            var other = world.as(world.teacher, FIVE_PAST_EIGHT, RollCallDayService.class, role);
            assertThatThrownBy(() -> base.inTransaction(() -> other.board(null)))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> base.inTransaction(() -> other.absentOn(MONDAY)))
                    .isInstanceOf(Forbidden.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 35})
    void the_lists_cost_the_same_whatever_the_size_of_the_school(int size) {
        var world = new AttendanceWorld(base, 3);
        for (int i = 0; i < size; i++) {
            var division = world.school.division("D" + i);
            world.school.slot(
                    world.school.assignment(division, "Matière" + i, world.teacher),
                    world.teacher,
                    MONDAY,
                    EIGHT,
                    null);
        }
        world.close(world.recorder(), world.absent(0));
        var mine = world.as(world.teacher, FIVE_PAST_EIGHT, RollCallDayService.class, Role.TEACHER);
        assertThat(base.statements(mine::myDay)).isLessThanOrEqualTo(5);
        var all = world.as(world.adviser, FIVE_PAST_EIGHT, RollCallDayService.class, Role.EDUCATION_ADVISER);
        assertThat(base.statements(() -> {
                    all.board(MONDAY);
                    all.absentOn(MONDAY);
                }))
                .as("ten, with the one that tells how far families are told")
                .isLessThanOrEqualTo(9);
        assertThat(base.inTransaction(() -> all.board(MONDAY)).lessons()).hasSize(size + 1);
    }

    @Test
    void the_stamp_of_the_board_changes_with_what_is_said_and_with_the_time_and_with_nothing_else() {
        var world = new AttendanceWorld(base, 3);
        var empty = stamp(world, FIVE_PAST_EIGHT);
        assertThat(stamp(world, FIVE_PAST_EIGHT)).isEqualTo(empty);
        world.close(world.recorder(), world.absent(0));
        var closed = stamp(world, FIVE_PAST_EIGHT);
        assertThat(closed).isNotEqualTo(empty);
        // the same number of absent pupils, another one
        world.correct(
                world.recorder(),
                Map.of(
                        world.pupil(0),
                        new Change(Observation.of(Attendance.ABSENT), Observation.ORDINARY),
                        world.pupil(1),
                        Change.to(Observation.of(Attendance.ABSENT))));
        assertThat(stamp(world, FIVE_PAST_EIGHT)).isNotEqualTo(closed);
        var other = new AttendanceWorld(base, "0990002P", 1);
        assertThat(stamp(other, FIVE_PAST_EIGHT))
                .isNotEqualTo(stamp(other, FIVE_PAST_EIGHT.plus(Duration.ofMinutes(15))));
    }

    private String stamp(AttendanceWorld world, Instant now) {
        var service = world.as(world.adviser, now, RollCallDayService.class, Role.SUPERVISOR);
        return base.inTransaction(() -> service.board(null)).stamp();
    }

    private TeacherDay myDay(AttendanceWorld world, Instant now) {
        var service = world.as(world.teacher, now, RollCallDayService.class, Role.TEACHER);
        return base.inTransaction(service::myDay);
    }
}
