package fr.ent.ejb.schooling.attendance;

import fr.ent.ejb.kernel.Audited;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.schooling.attendance.AttendanceRules.Reason;
import fr.ent.ejb.schooling.attendance.halfday.AbsenceBook;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.schooling.attendance.Absence;
import fr.ent.persistence.schooling.attendance.AbsenceFact;
import fr.ent.persistence.schooling.attendance.AbsenceInterval;
import fr.ent.persistence.schooling.attendance.AbsencePlan;
import fr.ent.persistence.schooling.attendance.AbsenceReason;
import fr.ent.persistence.schooling.attendance.AbsenceRepository;
import fr.ent.persistence.schooling.attendance.AbsenceSource;
import fr.ent.persistence.schooling.attendance.AbsenceState;
import fr.ent.persistence.schooling.attendance.AttendanceRulesRepository;
import fr.ent.persistence.schooling.directory.SchoolYear;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.Comparator;
import java.util.List;

/** A pupil's absences, lateness, departures and whereabouts, as school life and the office keep them. */
@Stateless
@RolesAllowed({Role.EDUCATION_ADVISER, Role.SUPERVISOR, Role.PRINCIPAL, Role.DEPUTY, Role.OFFICE})
public class PupilPresenceService {

    @Inject
    PresenceDesk desk;

    @Inject
    AbsenceBook book;

    @Inject
    AbsenceRepository absences;

    @Inject
    AttendanceRulesRepository rules;

    @Inject
    AbsenceReasons reasons;

    @Inject
    AttendancePolicy policy;

    @Inject
    Event<AbsencesExplained> explained;

    @Inject
    Caller caller;

    /** The school year of a pupil of the school; every reading leaves a line in the journal. */
    @Audited("attendance.pupil.read")
    public PresenceSheet sheet(long pupilId) {
        Forbidden.unless(policy.mayKeepPresence());
        var today = caller.today();
        var pupil = desk.pupil(pupilId, today);
        var first = LocalDate.of(SchoolYear.firstYearOf(today), Month.SEPTEMBER, 1);
        var here = caller.schoolId();
        var health = policy.mayReadHealthReasons();
        var decides = policy.mayDecideAbsences();
        return new PresenceSheet(
                pupilId,
                PresenceDesk.inList(pupil),
                today,
                book.ofSchool(here, List.of(pupilId), first, today).get(pupilId),
                absences.ofPupils(List.of(pupilId), first, first.plusYears(1).minusDays(1)).stream()
                        .filter(fact -> fact.schoolId() == here)
                        .sorted(Comparator.comparing(AbsenceFact::from).reversed())
                        .map(fact -> KeptAbsence.of(fact, health, decides))
                        .toList(),
                reasons.of(desk.school()).stream()
                        .filter(AbsenceReason::isActive)
                        .map(Reason::of)
                        .toList(),
                decides);
    }

    /** Who entered a record of the pupil and who changed what of it, the oldest first. Two queries. */
    @Audited("attendance.absenceHistory.read")
    public List<AbsenceVersion> history(long pupilId, long absenceId) {
        Forbidden.unless(policy.mayKeepPresence());
        var now = absences.content(caller.school(), pupilId, absenceId).orElseThrow(NotFound::new);
        return AbsenceVersion.of(now, absences.changes(absenceId), policy.mayReadHealthReasons());
    }

    /**
     * Keeps a new record, nothing decided.
     *
     * @return its id
     * @throws BrokenRule attendance.absence.dayOff, attendance.absence.left, attendance.absence.notYet; the rules of
     *     {@link Absence}
     */
    @Audited("attendance.absence.enter")
    public long enter(long pupilId, AbsenceEntry entry) {
        Forbidden.unless(policy.mayKeepPresence());
        var plan = plan(entry);
        var pupil = desk.pupilOn(pupilId, plan.when().firstDay(), plan.when().lastDay());
        var made = new Absence(desk.school(), pupil, AbsenceSource.SCHOOL, plan, desk.signature());
        if (entry.reasonId() != null) {
            tell(made);
        }
        return absences.add(made).id();
    }

    /** Says something else of a record; what stood there is kept. @throws BrokenRule as {@link #enter} */
    @Audited("attendance.absence.amend")
    public void amend(long absenceId, int version, AbsenceEntry entry) {
        var absence = toSayAgain(absenceId, version);
        var plan = plan(entry);
        desk.pupilOn(absence.pupil().id(), plan.when().firstDay(), plan.when().lastDay());
        absence.amend(plan, desk.signature());
    }

    /** The pupil is back from the infirmary. */
    @Audited("attendance.absence.comeBack")
    public void comeBack(long absenceId, int version, LocalTime hour) {
        toChange(absenceId, version).comeBack(hour, desk.signature());
    }

    /** Takes the reason, null for none that is known; the absence is justified. */
    @Audited("attendance.absence.accept")
    public void accept(long absenceId, int version, Long reasonId, String word) {
        Forbidden.unless(policy.mayDecideAbsences());
        var absence = toChange(absenceId, version);
        absence.accept(reason(reasonId), word, desk.signature());
        tell(absence);
    }

    /** Does not take it, and says why. */
    @Audited("attendance.absence.refuse")
    public void refuse(long absenceId, int version, String word) {
        Forbidden.unless(policy.mayDecideAbsences());
        toChange(absenceId, version).refuse(word, desk.signature());
    }

    /** It was a mistake: it stays to be seen, and counts nothing. */
    @Audited("attendance.absence.cancel")
    public void cancel(long absenceId, int version) {
        toSayAgain(absenceId, version).cancel(desk.signature());
    }

    /** What was decided is said otherwise by who decides: a reason that was taken would be taken for other days. */
    private Absence toSayAgain(long absenceId, int version) {
        var absence = toChange(absenceId, version);
        Forbidden.unless(absence.state() == AbsenceState.PENDING || policy.mayDecideAbsences());
        return absence;
    }

    private Absence toChange(long absenceId, int version) {
        Forbidden.unless(policy.mayKeepPresence());
        var absence = absences.find(caller.school(), absenceId).orElseThrow(NotFound::new);
        Forbidden.unless(policy.mayReadHealthReasons()
                || absence.reason()
                        .filter(reason -> reason.meaning().isHealth())
                        .isEmpty());
        BrokenRule.when(absence.version() != version, "attendance.absence.changedMeanwhile");
        return absence;
    }

    /** The school knows why: nobody is asked any more. */
    private void tell(Absence absence) {
        explained.fire(AbsencesExplained.of(absence));
    }

    private AbsencePlan plan(AbsenceEntry entry) {
        return new AbsencePlan(entry.kind(), new AbsenceInterval(entry.from(), entry.to()), reason(entry.reasonId()));
    }

    private AbsenceReason reason(Long id) {
        return id == null ? null : rules.reason(caller.school(), id).orElseThrow(NotFound::new);
    }
}
