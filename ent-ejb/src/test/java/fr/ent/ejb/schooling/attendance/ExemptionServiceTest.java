package fr.ent.ejb.schooling.attendance;

import static fr.ent.ejb.schooling.attendance.AttendanceWorld.FIVE_PAST_EIGHT;
import static fr.ent.persistence.schooling.timetable.SchoolWorld.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.attendance.AbsenceKind;
import fr.ent.persistence.schooling.directory.Enrolment;
import fr.ent.persistence.schooling.directory.TeachingAssignment;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** From what a pupil may be exempt, until when, and who reads it. */
@OnBothBases
class ExemptionServiceTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2027, 8, 31);

    @Parameter
    Database base;

    private AttendanceWorld world;
    private AttendanceWorld other;
    private TeachingAssignment theirs;

    @BeforeEach
    void a_pupil_of_two_schools() {
        world = new AttendanceWorld(base, 2);
        other = new AttendanceWorld(base, "0990002P", 1);
        var group = other.school.group("LATIN");
        var since = other.school.year().startsOn();
        other.school.join(world.pupils.subList(0, 1), group, since);
        theirs = other.school.assignment(group, "Latin", other.colleague);
        base.inTransaction(
                () -> base.em().persist(new Enrolment(world.pupils.get(0), other.school.year(), Validity.from(since))));
    }

    private <T> T in(AttendanceWorld school, String role, Function<ExemptionService, T> work) {
        var service = school.as(school.adviser, FIVE_PAST_EIGHT, ExemptionService.class, role);
        return base.inTransaction(() -> work.apply(service));
    }

    private long enter(AttendanceWorld school, ExemptionEntry entry) {
        return in(school, Role.EDUCATION_ADVISER, service -> service.enter(world.pupil(0), entry));
    }

    private ExemptionSheet sheet() {
        return in(world, Role.EDUCATION_ADVISER, service -> service.sheet(world.pupil(0)));
    }

    private void end(AttendanceWorld school, long id, LocalDate day) {
        in(school, Role.EDUCATION_ADVISER, service -> {
            service.end(id, day);
            return null;
        });
    }

    private static ExemptionEntry on(DayOfWeek weekday, LocalDate first, LocalDate last) {
        return new ExemptionEntry(first, last, weekday, null, false);
    }

    private static ExemptionEntry mondays() {
        return on(DayOfWeek.MONDAY, MONDAY, MONDAY.plusDays(7));
    }

    @Test
    void what_another_school_keeps_is_neither_read_nor_ended_here() {
        var id = enter(other, mondays());
        assertThat(sheet().exemptions()).isEmpty();
        assertThat(in(world, Role.NURSE, ExemptionService::current)).isEmpty();
        assertThatThrownBy(() -> end(world, id, MONDAY)).isInstanceOf(NotFound.class);
        assertThat(in(other, Role.NURSE, ExemptionService::current)).hasSize(1);
    }

    @Test
    void he_is_exempt_from_what_he_is_taught_here_and_from_nothing_else() {
        assertThat(sheet().subjects()).extracting(ExemptionSheet.Taught::label).containsExactly("Mathématiques");
        var latin = theirs.subject().id();
        assertThatThrownBy(() -> enter(world, new ExemptionEntry(MONDAY, MONDAY, null, latin, false)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void the_lessons_of_another_day_or_subject_are_missed_as_ever() {
        var french = world.school.assignment(world.division, "Français", world.teacher);
        enter(world, on(DayOfWeek.TUESDAY, MONDAY, MONDAY.plusDays(7)));
        enter(
                world,
                new ExemptionEntry(
                        MONDAY, MONDAY.plusDays(7), null, french.subject().id(), false));
        var absences = world.as(world.adviser, FIVE_PAST_EIGHT, PupilPresenceService.class, Role.SUPERVISOR);
        base.inTransaction(() -> absences.enter(
                world.pupil(0),
                new AbsenceEntry(AbsenceKind.ABSENCE, MONDAY.atTime(8, 0), MONDAY.atTime(18, 0), null)));
        assertThat(base.inTransaction(() -> absences.sheet(world.pupil(0)))
                        .count()
                        .gross())
                .isEqualTo(1);
    }

    @Test
    void it_lies_on_days_of_one_year_on_which_he_is_a_pupil_here() {
        refused(on(DayOfWeek.MONDAY, MONDAY, MONDAY.minusDays(1)), "attendance.exemption.backwards");
        refused(on(DayOfWeek.MONDAY, MONDAY, LAST_DAY.plusDays(1)), "attendance.exemption.otherYear");
        refused(on(DayOfWeek.SUNDAY, MONDAY.minusDays(1), MONDAY.minusDays(1)), "attendance.absence.dayOff");
        base.inTransaction(() -> base.em()
                .createQuery(
                        "select e from Enrolment e where e.pupil = :pupil and e.schoolYear = :year", Enrolment.class)
                .setParameter("pupil", world.pupils.get(0))
                .setParameter("year", world.school.year())
                .getSingleResult()
                .lasts(Validity.between(world.school.year().startsOn(), MONDAY)));
        refused(mondays(), "attendance.absence.left");
    }

    private void refused(ExemptionEntry entry, String rule) {
        assertThatThrownBy(() -> enter(world, entry)).hasMessage(rule);
    }

    @Test
    void it_does_not_go_on_into_the_next_year() {
        var id = enter(world, mondays());
        assertThatThrownBy(() -> end(world, id, LAST_DAY.plusDays(1))).hasMessage("attendance.exemption.otherYear");
        end(world, id, LAST_DAY);
        assertThat(sheet().exemptions())
                .extracting(ExemptionSheet.Kept::lastDay)
                .containsExactly(LAST_DAY);
    }

    @Test
    void school_life_and_the_infirmary_alone_read_and_enter_them() {
        var id = enter(world, mondays());
        for (var role : List.of(Role.TEACHER, Role.OFFICE)) {
            isForbidden(role, ExemptionService::current);
            isForbidden(role, service -> service.sheet(world.pupil(0)));
            isForbidden(role, service -> service.enter(world.pupil(0), mondays()));
            isForbidden(role, service -> {
                service.end(id, MONDAY);
                return null;
            });
        }
    }

    private <T> void isForbidden(String role, Function<ExemptionService, T> work) {
        assertThatThrownBy(() -> in(world, role, work)).as(role).isInstanceOf(Forbidden.class);
    }
}
