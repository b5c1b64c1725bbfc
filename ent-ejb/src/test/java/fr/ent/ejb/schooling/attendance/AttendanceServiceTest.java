package fr.ent.ejb.schooling.attendance;

import static fr.ent.ejb.schooling.attendance.AttendanceWorld.FIVE_PAST_EIGHT;
import static fr.ent.persistence.schooling.attendance.Attendance.ABSENT;
import static fr.ent.persistence.schooling.timetable.SchoolWorld.EIGHT;
import static fr.ent.persistence.schooling.timetable.SchoolWorld.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.schooling.attendance.RollCallSheet.Earlier;
import fr.ent.ejb.schooling.attendance.RollCallSheet.Obstacle;
import fr.ent.ejb.schooling.timetable.LessonKey;
import fr.ent.persistence.schooling.attendance.Observation;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.time.Duration;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnBothBases
class AttendanceServiceTest {

    @Parameter
    Database base;

    @Test
    void the_sheet_shows_the_lesson_and_everybody_present() {
        var sheet = new AttendanceWorld(base, 5).sheet();
        assertThat(sheet.lesson().subject()).isEqualTo("Mathématiques");
        assertThat(sheet.lesson().structure()).isEqualTo("5B");
        assertThat(sheet.lesson().end()).isEqualTo(LocalTime.of(8, 55));
        assertThat(sheet.isOpenForTyping()).isTrue();
        assertThat(sheet.lines())
                .hasSize(5)
                .allMatch(line -> line.seen().isOrdinary() && line.earlier().isEmpty());
        assertThat(sheet.lines().get(0).pupil()).isEqualTo("ELEVE01 Prénom");
    }

    @Test
    void what_an_earlier_lesson_of_the_day_said_is_shown() {
        var world = new AttendanceWorld(base, 3);
        world.close(world.recorder(), world.absent(1));
        var nine = new LessonKey(world.maths.id(), MONDAY, EIGHT.plusHours(1));
        var service = world.as(
                world.teacher, FIVE_PAST_EIGHT.plus(Duration.ofHours(1)), AttendanceService.class, Role.TEACHER);
        var sheet = base.inTransaction(() -> service.sheet(nine.assignmentId(), nine.day(), nine.start()));
        assertThat(sheet.lines().get(1).earlier()).containsExactly(new Earlier(EIGHT, Observation.of(ABSENT)));
        assertThat(sheet.lines().get(1).seen()).isEqualTo(Observation.ORDINARY);
        assertThat(sheet.lines().get(0).earlier()).isEmpty();
        assertThat(sheet.lesson().end()).as("no timetable knows it").isEqualTo(LocalTime.of(9, 55));
    }

    @Test
    void reading_writes_nothing_and_says_when_it_is_too_early() {
        var world = new AttendanceWorld(base, 1);
        var service = world.as(
                world.teacher, FIVE_PAST_EIGHT.minus(Duration.ofMinutes(16)), AttendanceService.class, Role.TEACHER);
        var sheet = base.inTransaction(
                () -> service.sheet(world.lesson.assignmentId(), world.lesson.day(), world.lesson.start()));
        assertThat(sheet.obstacle()).isEqualTo(Obstacle.TOO_EARLY);
        assertThat(base.inTransaction(() -> base.em()
                        .createQuery("select count(l) from Lesson l", Long.class)
                        .getSingleResult()))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 35})
    void a_sheet_costs_five_queries_and_a_called_one_four_whatever_the_number_of_pupils(int pupils) {
        var world = new AttendanceWorld(base, pupils);
        var key = world.lesson;
        var fresh = world.sheets();
        assertThat(base.statements(() -> fresh.sheet(key.assignmentId(), key.day(), key.start())))
                .isLessThanOrEqualTo(5);
        var everybody = new HashMap<Long, Change>();
        world.pupils.forEach(pupil -> everybody.put(pupil.id(), Change.to(Observation.of(ABSENT))));
        world.close(world.recorder(), everybody);
        var service = world.sheets();
        assertThat(base.statements(() -> service.sheet(key.assignmentId(), key.day(), key.start())))
                .isLessThanOrEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 35})
    void closing_reads_seven_times_whatever_the_number_of_pupils(int pupils) {
        var world = new AttendanceWorld(base, pupils);
        var key = world.lesson;
        var recorder = world.recorder();
        var sql = base.sql(() -> recorder.close(key.assignmentId(), key.day(), key.start(), Map.of()));
        assertThat(sql).filteredOn(statement -> statement.startsWith("SELECT")).hasSizeLessThanOrEqualTo(7);
        var again = world.recorder();
        var correction = base.sql(() -> again.correct(
                key.assignmentId(), key.day(), key.start(), Map.of(world.pupil(0), Change.to(Observation.of(ABSENT)))));
        assertThat(correction)
                .filteredOn(statement -> statement.startsWith("SELECT"))
                .hasSizeLessThanOrEqualTo(5);
    }
}
