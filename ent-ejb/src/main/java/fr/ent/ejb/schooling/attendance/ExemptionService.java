package fr.ent.ejb.schooling.attendance;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import fr.ent.ejb.kernel.Audited;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.schooling.attendance.ExemptionSheet.Kept;
import fr.ent.ejb.schooling.attendance.ExemptionSheet.OfPupil;
import fr.ent.ejb.schooling.attendance.ExemptionSheet.Taught;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.schooling.attendance.Exemption;
import fr.ent.persistence.schooling.attendance.ExemptionFact;
import fr.ent.persistence.schooling.attendance.ExemptionRepository;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.SchoolYear;
import fr.ent.persistence.schooling.directory.Subject;
import fr.ent.persistence.schooling.timetable.LessonRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;

/** Exemptions of a pupil: entered by school life and the infirmary, whose notes nobody else reads. */
@Stateless
@RolesAllowed({Role.EDUCATION_ADVISER, Role.SUPERVISOR, Role.PRINCIPAL, Role.DEPUTY, Role.NURSE})
public class ExemptionService {

    @Inject
    PresenceDesk desk;

    @Inject
    ExemptionRepository exemptions;

    @Inject
    LessonRepository lessons;

    @Inject
    AttendancePolicy policy;

    @Inject
    Caller caller;

    /** Those of all pupils of the school that hold today or begin later this year, the first to end first; no note. */
    @Audited("attendance.exemptions.list")
    public List<OfPupil> current() {
        Forbidden.unless(policy.mayReadHealthReasons());
        var today = caller.today();
        var end = LocalDate.of(SchoolYear.firstYearOf(today) + 1, Month.AUGUST, 31);
        var facts = exemptions.ofSchool(caller.schoolId(), today, end);
        var names = lessons.persons(facts.stream().map(ExemptionFact::pupilId).collect(toSet())).stream()
                .collect(toMap(Person::id, RollCallNames::of));
        return facts.stream()
                .map(fact -> new OfPupil(fact.pupilId(), names.get(fact.pupilId()), kept(fact, "")))
                .toList();
    }

    /** Those of the school year; every reading leaves a line in the journal. */
    @Audited("attendance.exemptions.read")
    public ExemptionSheet sheet(long pupilId) {
        Forbidden.unless(policy.mayReadHealthReasons());
        var today = caller.today();
        var pupil = desk.pupil(pupilId, today);
        var notesShown = policy.mayReadNotes();
        var notes = notesShown ? exemptions.notes(caller.school(), pupilId) : Map.<Long, String>of();
        var first = LocalDate.of(SchoolYear.firstYearOf(today), Month.SEPTEMBER, 1);
        return new ExemptionSheet(
                pupilId,
                PresenceDesk.inList(pupil),
                today,
                exemptions.ofPupils(List.of(pupilId), first, first.plusYears(1).minusDays(1)).stream()
                        .filter(fact -> fact.schoolId() == caller.schoolId())
                        .map(fact -> kept(fact, notes.getOrDefault(fact.id(), "")))
                        .toList(),
                exemptions.subjects(caller.school(), pupilId, today).stream()
                        .map(subject -> new Taught(subject.id(), subject.label()))
                        .toList(),
                notesShown,
                policy.mayReadHealthReasons());
    }

    /**
     * Keeps a new exemption.
     *
     * @throws BrokenRule attendance.absence.left, attendance.absence.notYet, attendance.absence.dayOff; the rules of
     *     {@link Exemption}
     */
    @Audited("attendance.exemption.enter")
    public long enter(long pupilId, ExemptionEntry entry) {
        Forbidden.unless(policy.mayReadHealthReasons());
        var days = new Exemption.Days(entry.firstDay(), entry.lastDay());
        var pupil = desk.pupilOn(pupilId, days.first(), days.last());
        var scope = new Exemption.Scope(entry.weekday(), subject(pupilId, entry), null, entry.presenceRequired());
        return exemptions
                .add(new Exemption(desk.school(), pupil, days, scope, desk.signature()))
                .id();
    }

    /** Its last day; it is taken away when it would end before it begins. */
    @Audited("attendance.exemption.end")
    public void end(long exemptionId, LocalDate lastDay) {
        Forbidden.unless(policy.mayReadHealthReasons());
        var exemption = find(exemptionId);
        if (lastDay.isBefore(exemption.firstDay())) {
            exemptions.remove(exemption);
        } else {
            exemption.endOn(lastDay);
        }
    }

    /** Writes what the infirmary alone reads. */
    @Audited("attendance.exemption.note")
    @RolesAllowed(Role.NURSE)
    public void note(long exemptionId, String note) {
        Forbidden.unless(policy.mayReadNotes());
        find(exemptionId).note(note);
    }

    private Exemption find(long id) {
        return exemptions.find(caller.school(), id).orElseThrow(NotFound::new);
    }

    private Subject subject(long pupilId, ExemptionEntry entry) {
        return entry.subjectId() == null
                ? null
                : exemptions.subjects(caller.school(), pupilId, entry.firstDay()).stream()
                        .filter(subject -> subject.id().equals(entry.subjectId()))
                        .findFirst()
                        .orElseThrow(NotFound::new);
    }

    private static Kept kept(ExemptionFact fact, String note) {
        return new Kept(
                fact.id(),
                fact.firstDay(),
                fact.lastDay(),
                fact.weekday() == null ? null : DayOfWeek.of(fact.weekday()),
                fact.subject() == null ? "" : fact.subject(),
                fact.presenceRequired(),
                note);
    }
}
