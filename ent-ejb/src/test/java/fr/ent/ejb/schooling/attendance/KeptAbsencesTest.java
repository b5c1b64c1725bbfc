package fr.ent.ejb.schooling.attendance;

import static fr.ent.ejb.schooling.attendance.AttendanceWorld.FIVE_PAST_EIGHT;
import static fr.ent.persistence.schooling.timetable.SchoolWorld.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.attendance.Absence;
import fr.ent.persistence.schooling.attendance.AbsenceInterval;
import fr.ent.persistence.schooling.attendance.AbsenceKind;
import fr.ent.persistence.schooling.attendance.AbsencePlan;
import fr.ent.persistence.schooling.attendance.AbsenceReason;
import fr.ent.persistence.schooling.attendance.AbsenceSource;
import fr.ent.persistence.schooling.attendance.AbsenceState;
import fr.ent.persistence.schooling.attendance.ReasonMeaning;
import fr.ent.persistence.schooling.attendance.Signature;
import fr.ent.persistence.schooling.directory.Enrolment;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Who may change what a school keeps of a pupil, what belongs to it, and whom it tells. */
@OnBothBases
class KeptAbsencesTest {

    @Parameter
    Database base;

    private AttendanceWorld world;
    private AttendanceWorld other;

    @BeforeEach
    void a_pupil_of_two_schools() {
        world = new AttendanceWorld(base, 2);
        other = new AttendanceWorld(base, "0990002P", 1);
        base.inTransaction(() -> base.em()
                .persist(new Enrolment(
                        world.pupils.get(0),
                        other.school.year(),
                        Validity.from(other.school.year().startsOn()))));
    }

    private <T> T in(AttendanceWorld school, String role, Function<PupilPresenceService, T> work) {
        var service = school.as(school.adviser, FIVE_PAST_EIGHT, PupilPresenceService.class, role);
        return base.inTransaction(() -> work.apply(service));
    }

    private void here(String role, Consumer<PupilPresenceService> work) {
        in(world, role, service -> {
            work.accept(service);
            return null;
        });
    }

    private long enter(AttendanceWorld school, AbsenceEntry entry) {
        return in(school, Role.EDUCATION_ADVISER, service -> service.enter(world.pupil(0), entry));
    }

    private static AbsenceEntry days(LocalDate first, LocalDate last, Long reason) {
        return new AbsenceEntry(AbsenceKind.ABSENCE, first.atStartOfDay(), last.atTime(LocalTime.of(23, 59)), reason);
    }

    private KeptAbsence kept(String role) {
        return in(world, role, service -> service.sheet(world.pupil(0)))
                .records()
                .get(0);
    }

    private Long reason(AttendanceWorld school, String label) {
        return in(school, Role.EDUCATION_ADVISER, service -> service.sheet(world.pupil(0))).reasons().stream()
                .filter(reason -> reason.label().startsWith(label))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void what_another_school_keeps_of_the_same_pupil_stays_there() {
        enter(other, days(MONDAY, MONDAY, null));
        var sheet = in(world, Role.EDUCATION_ADVISER, service -> service.sheet(world.pupil(0)));
        assertThat(sheet.records()).isEmpty();
        assertThat(sheet.count().gross()).isZero();
        var id = enter(world, days(MONDAY, MONDAY, null));
        assertThatThrownBy(() -> in(other, Role.PRINCIPAL, service -> {
                    service.cancel(id, 1);
                    return null;
                }))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void the_reason_of_another_school_explains_nothing_here() {
        var theirs = reason(other, "Raison familiale");
        assertThatThrownBy(() -> enter(world, days(MONDAY, MONDAY, theirs))).isInstanceOf(NotFound.class);
        var id = enter(world, days(MONDAY, MONDAY, null));
        assertThatThrownBy(() -> here(Role.PRINCIPAL, service -> service.accept(id, 1, theirs, "")))
                .isInstanceOf(NotFound.class);
        var foreign = new AbsenceReason(other.school.school(), 99, "Ailleurs", new ReasonMeaning(false, false));
        var plan = new AbsencePlan(AbsenceKind.ABSENCE, AbsenceInterval.ofDays(MONDAY, MONDAY), foreign);
        var signed = new Signature(world.adviser, FIVE_PAST_EIGHT);
        assertThatThrownBy(() ->
                        new Absence(world.school.school(), world.pupils.get(0), AbsenceSource.SCHOOL, plan, signed))
                .hasMessage("attendance.reason.foreign");
    }

    @Test
    void an_absence_that_is_entered_with_its_reason_asks_nobody_any_more() {
        enter(world, days(MONDAY, MONDAY, reason(world, "Raison familiale")));
        assertThat(world.explained)
                .containsExactly(new AbsencesExplained(world.school.school().id(), world.pupil(0), MONDAY, MONDAY));
    }

    @Test
    void what_cannot_be_entered_cannot_be_made_of_a_record_either() {
        var id = enter(world, days(MONDAY, MONDAY, null));
        var version = kept(Role.PRINCIPAL).version();
        var sunday = days(MONDAY.minusDays(1), MONDAY.minusDays(1), null);
        assertThatThrownBy(() -> here(Role.PRINCIPAL, service -> service.amend(id, version, sunday)))
                .hasMessage("attendance.absence.dayOff");
        base.inTransaction(() -> base.em()
                .createQuery(
                        "select e from Enrolment e where e.pupil = :pupil and e.schoolYear = :year", Enrolment.class)
                .setParameter("pupil", world.pupils.get(0))
                .setParameter("year", world.school.year())
                .getSingleResult()
                .lasts(Validity.between(world.school.year().startsOn(), MONDAY)));
        assertThatThrownBy(() -> here(
                        Role.PRINCIPAL, service -> service.amend(id, version, days(MONDAY, MONDAY.plusDays(1), null))))
                .hasMessage("attendance.absence.left");
        assertThat(kept(Role.PRINCIPAL).to()).isEqualTo(MONDAY.atTime(23, 59));
    }

    @Test
    void nobody_comes_back_from_where_he_was_not_sent() {
        var id = enter(world, days(MONDAY, MONDAY, null));
        assertThatThrownBy(() -> here(
                        Role.SUPERVISOR,
                        service -> service.comeBack(id, kept(service).version(), LocalTime.of(9, 0))))
                .hasMessage("attendance.absence.notInfirmary");
    }

    private KeptAbsence kept(PupilPresenceService service) {
        return service.sheet(world.pupil(0)).records().get(0);
    }

    @Test
    void the_office_changes_what_nobody_decided_and_nothing_else() {
        var id = enter(world, days(MONDAY, MONDAY, null));
        assertThatThrownBy(() -> here(
                        Role.OFFICE, service -> service.refuse(id, kept(service).version(), "Non.")))
                .isInstanceOf(Forbidden.class);
        var longer = days(MONDAY, MONDAY.plusDays(1), null);
        here(Role.OFFICE, service -> service.amend(id, kept(service).version(), longer));
        assertThat(kept(Role.OFFICE).to()).isEqualTo(MONDAY.plusDays(1).atTime(23, 59));
        assertThat(kept(Role.OFFICE).isOpen()).isTrue();
        var family = reason(world, "Raison familiale");
        here(Role.SUPERVISOR, service -> service.accept(id, kept(service).version(), family, ""));
        assertThat(kept(Role.OFFICE).isOpen()).isFalse();
        assertThat(kept(Role.SUPERVISOR).isOpen()).isTrue();
        var month = days(MONDAY, MONDAY.plusDays(25), family);
        assertThatThrownBy(() -> here(
                        Role.OFFICE, service -> service.amend(id, kept(service).version(), month)))
                .as("it would be accepted for a month")
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> here(
                        Role.OFFICE, service -> service.cancel(id, kept(service).version())))
                .isInstanceOf(Forbidden.class);
        here(Role.SUPERVISOR, service -> service.amend(id, kept(service).version(), longer));
        assertThat(kept(Role.SUPERVISOR).state()).isEqualTo(AbsenceState.ACCEPTED);
    }
}
