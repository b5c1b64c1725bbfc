package fr.ent.ejb.schooling.attendance;

import static fr.ent.ejb.schooling.attendance.AttendanceWorld.FIVE_PAST_EIGHT;
import static fr.ent.persistence.schooling.timetable.SchoolWorld.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.ejb.kernel.AuditLog;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.testing.PlayedRelative;
import fr.ent.ejb.testing.RecordedAudit;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.attendance.AbsenceKind;
import fr.ent.persistence.schooling.attendance.AbsenceReason;
import fr.ent.persistence.schooling.directory.Guardianship;
import fr.ent.persistence.schooling.directory.GuardianshipLevel;
import fr.ent.persistence.schooling.directory.GuardianshipRestriction;
import fr.ent.persistence.schooling.directory.GuardianshipTerms;
import fr.ent.persistence.schooling.directory.JudgmentKind;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What a family reads of absences, and what the school keeps to itself. */
@OnBothBases
class PupilAbsencesServiceTest {

    @Parameter
    Database base;

    private AttendanceWorld world;
    private Person mother;
    private Guardianship link;

    @BeforeEach
    void a_mother() {
        world = new AttendanceWorld(base, 2);
        mother = world.school.person("Martin", "Claire");
        link = base.inTransaction(() -> {
            var terms = new GuardianshipTerms(GuardianshipLevel.LEGAL, "10", GuardianshipTerms.Duties.NONE);
            var since = Validity.from(world.school.year().startsOn());
            var made = new Guardianship(world.pupils.get(0), mother, terms, since);
            base.em().persist(made);
            return made;
        });
    }

    private <T> T as(Person who, Function<PupilAbsencesService, T> work) {
        world.as(who, FIVE_PAST_EIGHT, PupilPresenceService.class);
        base.give(Caller.class, new PlayedRelative(who, Role.GUARDIAN)).give(AuditLog.class, new RecordedAudit());
        var service = base.make(PupilAbsencesService.class);
        return base.inTransaction(() -> work.apply(service));
    }

    private void school(Consumer<PupilPresenceService> work) {
        var service = world.as(world.adviser, FIVE_PAST_EIGHT, PupilPresenceService.class, Role.EDUCATION_ADVISER);
        base.inTransaction(() -> work.accept(service));
    }

    private void enter(String reason) {
        school(service -> {
            var known = service.sheet(world.pupil(0)).reasons().stream()
                    .filter(each -> each.label().startsWith(reason))
                    .findFirst()
                    .orElseThrow();
            service.enter(
                    world.pupil(0),
                    new AbsenceEntry(AbsenceKind.ABSENCE, MONDAY.atTime(8, 0), MONDAY.atTime(9, 0), known.id()));
        });
    }

    private void judged(JudgmentKind kind) {
        base.inTransaction(() -> base.em()
                .persist(new GuardianshipRestriction(
                        base.em().find(Guardianship.class, link.id()), kind, Validity.from(MONDAY), "inventée")));
    }

    private List<NotedAbsence> noted() {
        return as(mother, service -> service.ofYear(world.pupil(0))).noted();
    }

    @Test
    void a_reason_that_the_school_keeps_to_itself_is_not_named() {
        enter("Raison familiale");
        assertThat(noted()).singleElement().satisfies(one -> {
            assertThat(one.reason()).startsWith("Raison familiale");
            assertThat(one.reasonHidden()).isFalse();
        });
        base.inTransaction(() -> base.em()
                .createQuery("select r from AbsenceReason r", AbsenceReason.class)
                .getResultList()
                .forEach(reason -> reason.say(reason.label(), reason.meaning().shown(false, false))));
        assertThat(noted()).singleElement().satisfies(one -> {
            assertThat(one.reason()).isEmpty();
            assertThat(one.reasonHidden()).isTrue();
        });
    }

    @Test
    void a_mistake_of_the_school_is_not_shown() {
        enter("Raison familiale");
        school(service -> {
            var kept = service.sheet(world.pupil(0)).records().get(0);
            service.cancel(kept.id(), kept.version());
        });
        assertThat(noted()).isEmpty();
    }

    @Test
    void who_reads_it_is_heard() {
        noted();
        assertThat(world.read).containsExactly(new AbsencesRead(world.pupil(0)));
    }

    @Test
    void of_a_classmate_nothing_is_read() {
        world.close(world.recorder(), world.absent(1));
        var classmate = List.of(world.pupil(1));
        isNotHers(service -> service.ofYear(world.pupil(1)));
        isNotHers(service -> service.latest(classmate));
        isNotHers(service -> service.lessonsToday(classmate));
        judged(JudgmentKind.INFORMATION_REMOVED);
        isNotHers(service -> service.latest(List.of(world.pupil(0))));
    }

    @Test
    void whom_a_judge_forbids_contact_reads_absences_and_no_hours() {
        world.close(world.recorder(), world.absent(0));
        var child = List.of(world.pupil(0));
        Set<Long> timetable = as(mother, service -> service.lessonsToday(child).keySet());
        assertThat(timetable).containsExactly(world.pupil(0));
        judged(JudgmentKind.CONTACT_SUSPENDED);
        isNotHers(service -> service.lessonsToday(child));
        Set<Long> absences = as(mother, service -> service.latest(child).keySet());
        assertThat(absences).containsExactly(world.pupil(0));
    }

    private <T> void isNotHers(Function<PupilAbsencesService, T> work) {
        assertThatThrownBy(() -> as(mother, work)).isInstanceOf(NotFound.class);
    }
}
