package fr.ent.ejb.schooling.attendance;

import static fr.ent.ejb.schooling.attendance.AttendanceWorld.FIVE_PAST_EIGHT;
import static fr.ent.persistence.schooling.timetable.SchoolWorld.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.schooling.attendance.PresenceCheck.Kind;
import fr.ent.ejb.schooling.timetable.LessonKey;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.attendance.AbsenceKind;
import fr.ent.persistence.schooling.attendance.AbsenceState;
import fr.ent.persistence.schooling.directory.Enrolment;
import fr.ent.persistence.schooling.timetable.SchoolWorld;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnBothBases
class PupilPresenceServiceTest {

    @Parameter
    Database base;

    private AttendanceWorld world;

    @BeforeEach
    void a_lesson_on_monday() {
        world = new AttendanceWorld(base, 3);
    }

    private <T> T as(String role, Function<PupilPresenceService, T> work) {
        var service = world.as(world.adviser, FIVE_PAST_EIGHT, PupilPresenceService.class, role);
        return base.inTransaction(() -> work.apply(service));
    }

    private PresenceSheet sheet(String role) {
        return as(role, service -> service.sheet(world.pupil(0)));
    }

    private static AbsenceEntry days(LocalDate first, LocalDate last) {
        return new AbsenceEntry(AbsenceKind.ABSENCE, first.atStartOfDay(), last.atTime(LocalTime.of(23, 59)), null);
    }

    private long enter(AbsenceEntry entry) {
        return as(Role.EDUCATION_ADVISER, service -> service.enter(world.pupil(0), entry));
    }

    private Long reason(String label) {
        return sheet(Role.EDUCATION_ADVISER).reasons().stream()
                .filter(reason -> reason.label().startsWith(label))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void change(String role, Function<PupilPresenceService, Object> work) {
        as(role, work);
    }

    private KeptAbsence only() {
        return sheet(Role.EDUCATION_ADVISER).records().get(0);
    }

    @Test
    void an_absence_is_entered_accepted_and_counted_as_legitimate() {
        var id = enter(days(MONDAY, MONDAY));
        assertThat(sheet(Role.SUPERVISOR).count().unjustified()).isEqualTo(1);
        assertThat(world.explained).as("nobody knows why yet").isEmpty();
        var illness = reason("Maladie de l");
        change(Role.SUPERVISOR, service -> {
            service.accept(id, only(service).version(), illness, "Bon rétablissement.");
            return null;
        });
        assertThat(only().state()).isEqualTo(AbsenceState.ACCEPTED);
        assertThat(only().word()).isEqualTo("Bon rétablissement.");
        assertThat(world.explained)
                .containsExactly(new AbsencesExplained(world.school.school().id(), world.pupil(0), MONDAY, MONDAY));
        assertThat(sheet(Role.SUPERVISOR).count().withoutLegitimateReason()).isZero();
        assertThat(sheet(Role.SUPERVISOR).count().justified()).isEqualTo(1);
    }

    private KeptAbsence only(PupilPresenceService service) {
        return service.sheet(world.pupil(0)).records().get(0);
    }

    @Test
    void a_refusal_says_why_and_a_cancelled_record_counts_nothing_more() {
        var id = enter(days(MONDAY, MONDAY));
        assertThatThrownBy(() -> change(Role.PRINCIPAL, service -> {
                    service.refuse(id, only(service).version(), " ");
                    return null;
                }))
                .hasMessage("text.reasonMissing");
        change(Role.PRINCIPAL, service -> {
            service.refuse(id, only(service).version(), "Il n’y a pas de justificatif.");
            return null;
        });
        assertThat(only().state()).isEqualTo(AbsenceState.REFUSED);
        change(Role.SUPERVISOR, service -> {
            service.cancel(id, only(service).version());
            return null;
        });
        assertThat(sheet(Role.SUPERVISOR).count().gross()).isZero();
        assertThatThrownBy(() -> change(Role.SUPERVISOR, service -> {
                    service.cancel(id, only(service).version());
                    return null;
                }))
                .hasMessage("attendance.absence.cancelled");
        var history = base.inTransaction(() -> base.em()
                .createQuery("select c.state from AbsenceChange c order by c.changedAt, c.id", AbsenceState.class)
                .getResultList());
        assertThat(history).containsExactlyInAnyOrder(AbsenceState.PENDING, AbsenceState.REFUSED);
    }

    @Test
    void the_history_says_who_changed_what_and_hides_what_is_of_health_from_the_office() {
        var id = enter(days(MONDAY, MONDAY));
        var illness = reason("Maladie de l");
        change(Role.SUPERVISOR, service -> {
            service.accept(id, only(service).version(), illness, "Bon rétablissement.");
            return null;
        });
        change(Role.PRINCIPAL, service -> {
            service.amend(id, only(service).version(), days(MONDAY, MONDAY.plusDays(1)));
            return null;
        });
        var read = history(Role.EDUCATION_ADVISER, world.pupil(0), id);
        assertThat(read)
                .extracting(
                        AbsenceVersion::state, one -> one.reason().isEmpty(), AbsenceVersion::word, AbsenceVersion::by)
                .containsExactly(
                        tuple(AbsenceState.PENDING, true, "", "Zoé Cépéé"),
                        tuple(AbsenceState.ACCEPTED, false, "Bon rétablissement.", "Zoé Cépéé"),
                        tuple(AbsenceState.ACCEPTED, true, "Bon rétablissement.", "Zoé Cépéé"));
        assertThat(read.get(1).to().toLocalDate()).isEqualTo(MONDAY);
        assertThat(read.get(2).to().toLocalDate()).isEqualTo(MONDAY.plusDays(1));
        assertThat(read.get(1).reason()).startsWith("Maladie");
        var office = history(Role.OFFICE, world.pupil(0), id).get(1);
        assertThat(office.reasonHidden()).isTrue();
        assertThat(office.reason() + office.word()).isEmpty();
        for (var role : new String[] {Role.TEACHER, Role.NURSE}) {
            assertThatThrownBy(() -> history(role, world.pupil(0), id)).isInstanceOf(Forbidden.class);
        }
        assertThatThrownBy(() -> history(Role.PRINCIPAL, world.pupil(1), id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> history(Role.PRINCIPAL, world.pupil(0), id + 999))
                .isInstanceOf(NotFound.class);
    }

    private List<AbsenceVersion> history(String role, long pupil, long id) {
        return as(role, service -> service.history(pupil, id));
    }

    @Test
    void the_slower_of_two_is_told() {
        var id = enter(days(MONDAY, MONDAY));
        assertThatThrownBy(() -> change(Role.PRINCIPAL, service -> {
                    service.cancel(id, only(service).version() + 1);
                    return null;
                }))
                .hasMessage("attendance.absence.changedMeanwhile");
    }

    @Test
    void what_cannot_be_is_refused_in_a_sentence() {
        assertThatThrownBy(() -> enter(days(MONDAY, MONDAY.minusDays(1)))).hasMessage("attendance.absence.backwards");
        assertThatThrownBy(() -> enter(days(LocalDate.of(2026, 12, 21), LocalDate.of(2027, 1, 2))))
                .as("wholly over the Christmas holidays")
                .hasMessage("attendance.absence.dayOff");
        assertThatThrownBy(() -> enter(days(MONDAY, LocalDate.of(2027, 10, 1))))
                .hasMessage("attendance.absence.otherYear");
        var late = new AbsenceEntry(
                AbsenceKind.LATENESS, MONDAY.atTime(8, 0), MONDAY.plusDays(1).atTime(8, 0), null);
        assertThatThrownBy(() -> enter(late)).hasMessage("attendance.absence.oneDay");
        var open = new AbsenceEntry(AbsenceKind.OUTING, MONDAY.atTime(8, 0), null, null);
        assertThatThrownBy(() -> enter(open)).hasMessage("attendance.absence.noEnd");
    }

    @Test
    void who_left_or_is_of_another_school_has_no_absence_here() {
        base.inTransaction(() -> base.em()
                .createQuery("select e from Enrolment e where e.pupil = :pupil", Enrolment.class)
                .setParameter("pupil", world.pupils.get(0))
                .getResultList()
                .forEach(enrolment -> enrolment.lasts(Validity.between(LocalDate.of(2026, 9, 7), MONDAY))));
        assertThatThrownBy(() -> enter(days(MONDAY, MONDAY.plusDays(1)))).hasMessage("attendance.absence.left");
        assertThatThrownBy(() -> enter(days(LocalDate.of(2026, 9, 1), MONDAY))).hasMessage("attendance.absence.notYet");
        var other = new SchoolWorld(base, "0990002P");
        var foreign = other.pupils(other.division("6A"), 1).get(0);
        assertThatThrownBy(() -> change(Role.PRINCIPAL, service -> service.enter(foreign.id(), days(MONDAY, MONDAY))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> change(Role.PRINCIPAL, service -> service.sheet(foreign.id())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void who_is_at_the_infirmary_comes_back() {
        var id = enter(new AbsenceEntry(AbsenceKind.INFIRMARY, MONDAY.atTime(8, 10), null, null));
        assertThat(only().to()).isNull();
        change(Role.SUPERVISOR, service -> {
            service.comeBack(id, only(service).version(), LocalTime.of(8, 40));
            return null;
        });
        assertThat(only().to()).isEqualTo(MONDAY.atTime(8, 40));
        assertThat(sheet(Role.SUPERVISOR).count().gross()).isZero();
    }

    @Test
    void the_office_enters_but_does_not_decide_and_reads_no_reason_of_health() {
        var id = as(Role.OFFICE, service -> service.enter(world.pupil(0), days(MONDAY, MONDAY)));
        assertThatThrownBy(() -> change(Role.OFFICE, service -> {
                    service.accept(id, 1, null, "");
                    return null;
                }))
                .isInstanceOf(Forbidden.class);
        var illness = reason("Maladie de l");
        change(Role.EDUCATION_ADVISER, service -> {
            service.accept(id, only(service).version(), illness, "");
            return null;
        });
        var seen = sheet(Role.OFFICE).records().get(0);
        assertThat(seen.reason()).isEmpty();
        assertThat(seen.reasonHidden()).isTrue();
        assertThat(seen.isOpen()).isFalse();
        assertThatThrownBy(() -> change(Role.OFFICE, service -> {
                    service.cancel(id, seen.version());
                    return null;
                }))
                .isInstanceOf(Forbidden.class);
        assertThat(sheet(Role.EDUCATION_ADVISER).records().get(0).reason()).startsWith("Maladie de l");
    }

    @Test
    void teachers_do_not_keep_absences() {
        assertThatThrownBy(() -> sheet(Role.TEACHER)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> as(Role.TEACHER, service -> service.enter(world.pupil(0), days(MONDAY, MONDAY))))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void checks_find_two_places_at_once_who_came_all_the_same_and_lessons_without_a_call() {
        var group = world.school.group("LATIN");
        world.school.join(world.pupils.subList(0, 1), group, LocalDate.of(2026, 9, 1));
        var latin = world.school.assignment(group, "Latin", world.colleague);
        world.school.slot(latin, world.colleague, MONDAY, LocalTime.of(8, 0), null);
        world.close(world.recorder(), world.absent(0));
        var key = new LessonKey(latin.id(), MONDAY, LocalTime.of(8, 0));
        var recorder = world.as(world.colleague, FIVE_PAST_EIGHT, RollCallRecorder.class, Role.TEACHER);
        base.inTransaction(() -> recorder.close(key.assignmentId(), key.day(), key.start(), Map.of()));
        as(Role.SUPERVISOR, service -> service.enter(world.pupil(1), days(MONDAY, MONDAY)));
        var maths = world.school.assignment(world.division, "Français", world.teacher);
        world.school.slot(maths, world.teacher, MONDAY, LocalTime.of(7, 0), null);
        var later = FIVE_PAST_EIGHT.plusSeconds(36_000);
        var checks = world.as(world.adviser, later, PresenceCheckService.class, Role.SUPERVISOR);
        var found = base.inTransaction(() -> checks.check(MONDAY));
        assertThat(found.findings())
                .extracting(PresenceCheck.Finding::pupilId, PresenceCheck.Finding::kind, PresenceCheck.Finding::subject)
                .containsExactly(
                        tuple(world.pupil(0), Kind.TWO_PLACES, "Latin"),
                        tuple(world.pupil(1), Kind.PRESENT_ALL_THE_SAME, "Mathématiques"));
        assertThat(found.missing()).extracting(LessonCall::subject).containsExactly("Français");
    }

    @Test
    void the_note_of_an_exemption_is_the_infirmary_s_and_an_exempt_lesson_is_not_missed() {
        enter(days(MONDAY, MONDAY));
        var subject = world.maths.subject().id();
        var entry = new ExemptionEntry(MONDAY, MONDAY.plusDays(7), MONDAY.getDayOfWeek(), subject, false);
        var id = base.inTransaction(() -> exemptions(Role.EDUCATION_ADVISER).enter(world.pupil(0), entry));
        assertThat(sheet(Role.SUPERVISOR).count().gross()).isZero();
        var nothing = new ExemptionEntry(MONDAY, MONDAY, null, null, false);
        assertThatThrownBy(() -> base.inTransaction(
                        () -> exemptions(Role.EDUCATION_ADVISER).enter(world.pupil(0), nothing)))
                .hasMessage("attendance.exemption.ofNothing");
        assertThatThrownBy(() -> base.inTransaction(
                        () -> exemptions(Role.EDUCATION_ADVISER).note(id, "Plâtre")))
                .isInstanceOf(Forbidden.class);
        base.inTransaction(() -> exemptions(Role.NURSE).note(id, "Plâtre"));
        assertThat(noteReadBy(Role.NURSE)).isEqualTo("Plâtre");
        assertThat(noteReadBy(Role.EDUCATION_ADVISER)).isEmpty();
        base.inTransaction(() -> exemptions(Role.EDUCATION_ADVISER).end(id, MONDAY.minusDays(1)));
        assertThat(sheet(Role.SUPERVISOR).count().gross()).isEqualTo(1);
    }

    private ExemptionService exemptions(String role) {
        return world.as(world.adviser, FIVE_PAST_EIGHT, ExemptionService.class, role);
    }

    private String noteReadBy(String role) {
        return base.inTransaction(() -> exemptions(role).sheet(world.pupil(0)))
                .exemptions()
                .get(0)
                .note();
    }

    @Test
    void reasons_are_kept_for_what_they_explained_and_the_limit_of_a_lateness_is_the_school_s() {
        var rules = world.as(world.adviser, FIVE_PAST_EIGHT, AttendanceRulesService.class, Role.EDUCATION_ADVISER);
        var id = enter(days(MONDAY, MONDAY));
        var family = reason("Raison familiale");
        change(Role.PRINCIPAL, service -> {
            service.accept(id, only(service).version(), family, "");
            return null;
        });
        var service = world.as(world.adviser, FIVE_PAST_EIGHT, AttendanceRulesService.class, Role.EDUCATION_ADVISER);
        assertThatThrownBy(() -> base.inTransaction(() -> service.remove(family)))
                .hasMessage("attendance.reason.used");
        var unused = reason("Convenance");
        base.inTransaction(() -> rules.remove(unused));
        assertThat(base.inTransaction(rules::rules).reasons())
                .extracting(AttendanceRules.Reason::id)
                .contains(family)
                .doesNotContain(unused);
        var now = base.inTransaction(rules::rules);
        base.inTransaction(() -> rules.change(new AttendanceRules(10, true, now.version(), now.reasons())));
        assertThat(base.inTransaction(rules::rules).latenessMinutes()).isEqualTo(10);
        assertThatThrownBy(() -> base.inTransaction(
                        () -> rules.change(new AttendanceRules(10, true, now.version(), now.reasons()))))
                .hasMessage("attendance.settings.changedMeanwhile");
    }
}
