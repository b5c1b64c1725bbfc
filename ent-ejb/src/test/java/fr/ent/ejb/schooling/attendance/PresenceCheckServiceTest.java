package fr.ent.ejb.schooling.attendance;

import static fr.ent.ejb.schooling.attendance.AttendanceWorld.FIVE_PAST_EIGHT;
import static fr.ent.persistence.schooling.timetable.SchoolWorld.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.schooling.attendance.PresenceCheck.Finding;
import fr.ent.ejb.schooling.attendance.PresenceCheck.Kind;
import fr.ent.persistence.schooling.attendance.AbsenceKind;
import fr.ent.persistence.schooling.attendance.Attendance;
import fr.ent.persistence.schooling.attendance.Observation;
import fr.ent.persistence.schooling.directory.TeachingAssignment;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What does not fit, and what only looks as if it did not. */
@OnBothBases
class PresenceCheckServiceTest {

    private static final Instant EVENING = FIVE_PAST_EIGHT.plusSeconds(36_000);
    private static final LocalTime NINE = LocalTime.of(9, 0);

    @Parameter
    Database base;

    private AttendanceWorld world;

    @BeforeEach
    void a_lesson_on_monday() {
        world = new AttendanceWorld(base, 2);
    }

    private PresenceCheck checked(Instant now) {
        var checks = world.as(world.adviser, now, PresenceCheckService.class, Role.SUPERVISOR);
        return base.inTransaction(() -> checks.check(MONDAY));
    }

    private List<Kind> found() {
        return checked(EVENING).findings().stream().map(Finding::kind).toList();
    }

    private long keep(AbsenceKind kind, LocalTime from, LocalTime to) {
        var service = world.as(world.adviser, FIVE_PAST_EIGHT, PupilPresenceService.class, Role.SUPERVISOR);
        var entry = new AbsenceEntry(kind, MONDAY.atTime(from), MONDAY.atTime(to), null);
        return base.inTransaction(() -> service.enter(world.pupil(0), entry));
    }

    private void close(AttendanceWorld where, TeachingAssignment given, LocalTime start, Map<Long, Change> changes) {
        var recorder = where.as(where.colleague, EVENING, RollCallRecorder.class, Role.TEACHER);
        base.inTransaction(() -> recorder.close(given.id(), MONDAY, start, changes));
    }

    private TeachingAssignment latin(AttendanceWorld where) {
        var group = where.school.group("LATIN");
        where.school.join(world.pupils.subList(0, 1), group, LocalDate.of(2026, 9, 1));
        return where.school.assignment(group, "Latin", where.colleague);
    }

    @ParameterizedTest
    @EnumSource
    void whoever_is_kept_to_be_elsewhere_was_not_in_class(AbsenceKind kind) {
        keep(kind, LocalTime.of(7, 50), NINE);
        world.close(world.recorder(), Map.of());
        var elsewhere = kind == AbsenceKind.ABSENCE || kind == AbsenceKind.OUTING || kind == AbsenceKind.INTERNSHIP;
        assertThat(found()).isEqualTo(elsewhere ? List.of(Kind.PRESENT_ALL_THE_SAME) : List.of());
    }

    @Test
    void what_was_cancelled_or_is_over_when_the_lesson_begins_contradicts_nothing() {
        var mistake = keep(AbsenceKind.ABSENCE, LocalTime.of(7, 50), NINE);
        var service = world.as(world.adviser, FIVE_PAST_EIGHT, PupilPresenceService.class, Role.SUPERVISOR);
        base.inTransaction(() -> service.cancel(mistake, 1));
        keep(AbsenceKind.ABSENCE, LocalTime.of(7, 0), LocalTime.of(8, 0));
        world.close(world.recorder(), Map.of());
        assertThat(found()).isEmpty();
    }

    @Test
    void absent_at_one_hour_and_there_at_the_next_is_one_place_at_a_time() {
        var latin = latin(world);
        world.close(world.recorder(), world.absent(0));
        close(world, latin, NINE, Map.of());
        assertThat(found()).isEmpty();
    }

    @Test
    void who_was_sent_to_the_infirmary_was_neither_there_nor_away() {
        keep(AbsenceKind.ABSENCE, LocalTime.of(7, 50), NINE);
        var ill = Change.to(Observation.of(Attendance.INFIRMARY));
        world.close(world.recorder(), Map.of(world.pupil(0), ill));
        assertThat(found()).isEmpty();
    }

    @Test
    void what_another_school_called_is_not_looked_at_here() {
        var other = new AttendanceWorld(base, "0990002P", 1);
        close(other, latin(other), NINE, Map.of());
        keep(AbsenceKind.ABSENCE, NINE, LocalTime.of(10, 0));
        assertThat(found()).isEmpty();
    }

    @Test
    void a_lesson_that_goes_on_is_not_missing_yet() {
        assertThat(checked(FIVE_PAST_EIGHT.plusSeconds(20 * 60)).missing()).isEmpty();
        assertThat(checked(EVENING).missing()).hasSize(1);
    }

    @Test
    void it_is_for_those_who_read_the_names_of_the_absent() {
        for (var role : List.of(Role.TEACHER, Role.OFFICE, Role.NURSE)) {
            var checks = world.as(world.adviser, EVENING, PresenceCheckService.class, role);
            assertThatThrownBy(() -> base.inTransaction(() -> checks.check(MONDAY)))
                    .isInstanceOf(Forbidden.class);
        }
    }
}
