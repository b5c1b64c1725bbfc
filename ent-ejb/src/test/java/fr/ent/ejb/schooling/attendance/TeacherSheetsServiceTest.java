package fr.ent.ejb.schooling.attendance;

import static fr.ent.ejb.schooling.attendance.AttendanceWorld.FIVE_PAST_EIGHT;
import static fr.ent.persistence.schooling.timetable.SchoolWorld.EIGHT;
import static fr.ent.persistence.schooling.timetable.SchoolWorld.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.Role;
import fr.ent.persistence.schooling.attendance.Attendance;
import fr.ent.persistence.schooling.attendance.Observation;
import fr.ent.persistence.schooling.directory.Degree;
import fr.ent.persistence.schooling.directory.School;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnBothBases
class TeacherSheetsServiceTest {

    @Parameter
    Database base;

    @Test
    void the_device_keeps_the_names_of_the_teachers_own_lessons_and_of_no_other() {
        var world = new AttendanceWorld(base, 3);
        var other = world.school.division("6A");
        world.school.pupils(other, 2);
        world.school.slot(
                world.school.assignment(other, "Anglais", world.colleague), world.colleague, MONDAY, EIGHT, null);
        base.inTransaction(() -> world.recorder().save(world.maths.id(), MONDAY, EIGHT, world.absent(1)));
        var today = today(world, FIVE_PAST_EIGHT);
        assertThat(today.sheets()).singleElement().satisfies(sheet -> {
            assertThat(sheet.lesson().key()).isEqualTo(world.lesson);
            assertThat(sheet.lines())
                    .extracting(RollCallSheet.Line::pupil)
                    .containsExactly("ELEVE01 Prénom", "ELEVE02 Prénom", "ELEVE03 Prénom");
            assertThat(sheet.lines())
                    .extracting(RollCallSheet.Line::seen)
                    .containsExactly(Observation.ORDINARY, Observation.of(Attendance.ABSENT), Observation.ORDINARY);
        });
    }

    @Test
    void what_an_earlier_lesson_said_stays_on_the_server() {
        var world = new AttendanceWorld(base, 2);
        world.school.slot(world.maths, world.teacher, MONDAY, EIGHT.plusHours(1), null);
        world.close(world.recorder(), world.absent(0));
        assertThat(today(world, FIVE_PAST_EIGHT).sheets().get(1).lines())
                .hasSize(2)
                .allSatisfy(line -> {
                    assertThat(line.earlier()).isEmpty();
                    assertThat(line.seen()).isEqualTo(Observation.ORDINARY);
                });
    }

    @Test
    void a_closed_call_is_kept_without_names() {
        var world = new AttendanceWorld(base, 2);
        world.close(world.recorder(), world.absent(0));
        assertThat(today(world, FIVE_PAST_EIGHT).sheets()).singleElement().satisfies(sheet -> {
            assertThat(sheet.lesson().state()).isEqualTo(CallState.DONE);
            assertThat(sheet.lines()).isEmpty();
        });
    }

    @Test
    void it_forgets_at_midnight_of_the_school() {
        var world = new AttendanceWorld(base, 1);
        assertThat(today(world, Instant.parse("2026-11-23T22:30:00Z")).left()).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void a_primary_school_keeps_its_half_days() {
        var world = new AttendanceWorld(base, 2);
        base.inTransaction(
                () -> base.em().find(School.class, world.school.school().id()).isOf(Degree.FIRST));
        assertThat(today(world, FIVE_PAST_EIGHT).sheets())
                .extracting(sheet -> sheet.lesson().key().start())
                .containsExactly(EIGHT, LocalTime.of(8, 30), LocalTime.of(13, 30));
        assertThat(today(world, FIVE_PAST_EIGHT).sheets().get(2).lines()).hasSize(2);
    }

    @Test
    void a_half_day_that_is_called_stands_once_and_none_on_a_day_off() {
        var world = new AttendanceWorld(base, 2);
        base.inTransaction(
                () -> base.em().find(School.class, world.school.school().id()).isOf(Degree.FIRST));
        var recorder = world.as(world.teacher, FIVE_PAST_EIGHT.plusSeconds(3600), RollCallRecorder.class, Role.TEACHER);
        base.inTransaction(() -> recorder.save(world.maths.id(), MONDAY, LocalTime.of(8, 30), world.absent(0)));
        assertThat(today(world, FIVE_PAST_EIGHT).sheets()).hasSize(3);
        assertThat(today(world, FIVE_PAST_EIGHT.minus(Duration.ofDays(1))).sheets())
                .as("on Sunday")
                .isEmpty();
    }

    @Test
    void it_is_for_teachers_alone() {
        var world = new AttendanceWorld(base, 1);
        for (var role : List.of(Role.EDUCATION_ADVISER, Role.PRINCIPAL, Role.GUARDIAN)) {
            var other = world.as(world.teacher, FIVE_PAST_EIGHT, TeacherSheetsService.class, role);
            assertThatThrownBy(() -> base.inTransaction(other::ofToday)).isInstanceOf(Forbidden.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 35})
    void it_costs_seven_queries_whatever_the_number_of_lessons_and_pupils(int size) {
        var world = new AttendanceWorld(base, size);
        for (int i = 0; i < size; i++) {
            var division = world.school.division("D" + i);
            world.school.slot(
                    world.school.assignment(division, "Matière" + i, world.teacher),
                    world.teacher,
                    MONDAY,
                    EIGHT,
                    null);
        }
        base.inTransaction(() -> world.recorder().save(world.maths.id(), MONDAY, EIGHT, world.absent(1)));
        var service = world.as(world.teacher, FIVE_PAST_EIGHT, TeacherSheetsService.class, Role.TEACHER);
        assertThat(base.statements(service::ofToday)).isLessThanOrEqualTo(7);
        assertThat(base.inTransaction(service::ofToday).sheets()).hasSize(size + 1);
    }

    private TeacherSheets today(AttendanceWorld world, Instant now) {
        var service = world.as(world.teacher, now, TeacherSheetsService.class, Role.TEACHER);
        return base.inTransaction(service::ofToday);
    }
}
