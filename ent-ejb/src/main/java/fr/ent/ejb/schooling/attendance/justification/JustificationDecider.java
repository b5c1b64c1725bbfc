package fr.ent.ejb.schooling.attendance.justification;

import fr.ent.ejb.kernel.Audited;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.schooling.attendance.AbsencesExplained;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.schooling.attendance.Absence;
import fr.ent.persistence.schooling.attendance.AbsenceState;
import fr.ent.persistence.schooling.attendance.AttendanceRulesRepository;
import fr.ent.persistence.schooling.attendance.JustificationRepository;
import fr.ent.persistence.schooling.attendance.Signature;
import fr.ent.persistence.schooling.directory.SchoolYear;
import fr.ent.persistence.schooling.timetable.LessonRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * Keeps what school life answers, each answer in a transaction of its own.
 *
 * <p>{@link #accept} and {@link #refuse} throw BrokenRule attendance.justification.decided when somebody answered meanwhile, and
 * attendance.justification.newer when the family said something else meanwhile.
 */
@Stateless
@RolesAllowed({Role.EDUCATION_ADVISER, Role.SUPERVISOR, Role.PRINCIPAL, Role.DEPUTY})
public class JustificationDecider {

    @Inject
    JustificationRepository justifications;

    @Inject
    AttendanceRulesRepository rules;

    @Inject
    LessonRepository people;

    @Inject
    JustificationPolicy policy;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Event<AbsencesExplained> explained;

    /** The school takes it: the absence is justified. @return its id */
    @Audited("attendance.justification.accept")
    public long accept(long justificationId, Long reasonId, String word) {
        var absence = undecided(justificationId);
        var reason = reasonId == null
                ? null
                : rules.reason(caller.school(), reasonId).orElseThrow(NotFound::new);
        absence.accept(reason, word, signature());
        // an absence announced before it was told: the announcement was heard too early to end what follows the notice
        explained.fire(AbsencesExplained.of(absence));
        return absence.id();
    }

    /** The school does not take it. @return the id of the absence */
    @Audited("attendance.justification.refuse")
    public long refuse(long justificationId, String word) {
        var absence = undecided(justificationId);
        absence.refuse(word, signature());
        return absence.id();
    }

    /**
     * Takes the answer back: the justification waits again, as the family said it. Nobody is reminded, for the family did
     * explain; half-days and thresholds count from the absence itself, and so follow.
     *
     * @param version of the absence when its answer was read
     * @return the id of the absence
     * @throws BrokenRule attendance.justification.gone when nothing stands there any more that could be taken back,
     *     attendance.justification.yearOver, attendance.absence.changedMeanwhile
     */
    @Audited("attendance.justification.takeBack")
    public long takeBack(long justificationId, int version) {
        Forbidden.unless(policy.mayDecide());
        var said = justifications.find(caller.school(), justificationId).orElseThrow(NotFound::new);
        var absence = said.absence();
        var standing = justifications.decision(caller.school(), policy.takenBackSince(), justificationId);
        BrokenRule.when(standing.isEmpty(), "attendance.justification.gone");
        BrokenRule.when(absence.version() != version, "attendance.absence.changedMeanwhile");
        BrokenRule.when(
                SchoolYear.firstYearOf(absence.when().lastDay()) < SchoolYear.firstYearOf(caller.today()),
                "attendance.justification.yearOver");
        absence.takeBack(said.reason().orElse(null), signature());
        return absence.id();
    }

    private Absence undecided(long justificationId) {
        Forbidden.unless(policy.mayDecide());
        var said = justifications.find(caller.school(), justificationId).orElseThrow(NotFound::new);
        var absence = said.absence();
        BrokenRule.when(
                absence.state() != AbsenceState.PENDING, "attendance.justification.decided", whoDecided(absence));
        var last = justifications.last(absence.pupil().id(), absence.id()).orElseThrow(NotFound::new);
        BrokenRule.when(last.round() != said.round(), "attendance.justification.newer");
        return absence;
    }

    private String whoDecided(Absence absence) {
        return absence.decidedBy()
                .map(person -> (person.name().first() + " " + person.name().shown()).strip())
                .orElse("");
    }

    private Signature signature() {
        return new Signature(people.person(caller.personId()).orElseThrow(NotFound::new), clock.instant());
    }
}
