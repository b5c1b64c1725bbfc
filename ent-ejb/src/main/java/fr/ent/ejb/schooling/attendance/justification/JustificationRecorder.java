package fr.ent.ejb.schooling.attendance.justification;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.kernel.quarantine.Quarantine;
import fr.ent.ejb.schooling.attendance.AbsencesExplained;
import fr.ent.ejb.schooling.directory.FamilyPupil;
import fr.ent.ejb.schooling.directory.PupilAccess;
import fr.ent.ejb.schooling.timetable.SchoolDays;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.schooling.attendance.Absence;
import fr.ent.persistence.schooling.attendance.AbsenceFact;
import fr.ent.persistence.schooling.attendance.AbsenceInterval;
import fr.ent.persistence.schooling.attendance.AbsenceKind;
import fr.ent.persistence.schooling.attendance.AbsencePlan;
import fr.ent.persistence.schooling.attendance.AbsenceReason;
import fr.ent.persistence.schooling.attendance.AbsenceRepository;
import fr.ent.persistence.schooling.attendance.AbsenceSource;
import fr.ent.persistence.schooling.attendance.AbsenceState;
import fr.ent.persistence.schooling.attendance.AttendanceRulesRepository;
import fr.ent.persistence.schooling.attendance.Justification;
import fr.ent.persistence.schooling.attendance.JustificationRepository;
import fr.ent.persistence.schooling.attendance.Signature;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.School;
import fr.ent.persistence.schooling.directory.SchoolRepository;
import fr.ent.persistence.schooling.timetable.LessonRepository;
import fr.ent.persistence.schooling.timetable.SchoolCalendarRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/**
 * Keeps what families say, each in a transaction of its own: of two at once the base refuses the second, who is tried once
 * more ({@link FamilyJustificationService}).
 */
@Stateless
@RolesAllowed({Role.PUPIL, Role.GUARDIAN})
public class JustificationRecorder {

    /** Of one pupil at a time: who sends more is not justifying absences. */
    static final int MOST_WAITING = 30;

    @Inject
    PupilAccess access;

    @Inject
    AbsenceRepository absences;

    @Inject
    JustificationRepository justifications;

    @Inject
    AttendanceRulesRepository rules;

    @Inject
    SchoolRepository schools;

    @Inject
    SchoolCalendarRepository calendars;

    @Inject
    LessonRepository people;

    @Inject
    Quarantine quarantine;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Event<AbsencesExplained> explained;

    /**
     * A first justification.
     *
     * @param uai of the school to which it goes; null for the pupil's only one
     * @return its id
     * @throws BrokenRule attendance.justification.left, as {@link JustificationPlan#when},
     *     attendance.justification.noLessons, attendance.justification.already,
     *     attendance.justification.refusedBefore, attendance.justification.tooMany,
     *     attendance.justification.nothing, of the text
     */
    public long justify(long pupilId, String uai, JustificationPlan plan, JustificationWords words) {
        access.requireJustifying(pupilId);
        var pupil = in(uai, access.inSchools(pupilId));
        BrokenRule.when(pupil.leftOn() != null, "attendance.justification.left", pupil.callName());
        var when = plan.when(pupil.dayAt(clock.instant()));
        var school = schools.find(pupil.school().uai()).orElseThrow(NotFound::new);
        BrokenRule.when(!hasSchoolDay(school, when), "attendance.justification.noLessons");
        // the place before the look at what is known: who commits between the two takes it, and this one collides
        var place = justifications.nextPlace(pupilId);
        checkNew(pupil, when);
        BrokenRule.when(
                justifications.countWaiting(pupilId) >= MOST_WAITING, "attendance.justification.tooMany", MOST_WAITING);
        var reason = reason(pupil, words);
        var signature = signature();
        var child = people.person(pupilId).orElseThrow(NotFound::new);
        var given = given(pupil, reason, words);
        var absence = absences.add(new Absence(
                school, child, AbsenceSource.FAMILY, new AbsencePlan(AbsenceKind.ABSENCE, when, reason), signature));
        return kept(new Justification(absence, place, given, signature));
    }

    /**
     * The answer to a refusal.
     *
     * @return its id
     * @throws BrokenRule attendance.justification.already when it was answered meanwhile,
     *     attendance.justification.lastWord, attendance.justification.nothing, of the text
     */
    public long answer(long pupilId, long absenceId, JustificationWords words) {
        access.requireJustifying(pupilId);
        var last = justifications.last(pupilId, absenceId).orElseThrow(NotFound::new);
        var pupil = in(last.absence().school().uai(), access.inSchools(pupilId));
        BrokenRule.when(pupil.leftOn() != null, "attendance.justification.left", pupil.callName());
        BrokenRule.when(last.absence().state() != AbsenceState.REFUSED, "attendance.justification.already", who(last));
        var place = justifications.nextPlace(pupilId);
        var reason = reason(pupil, words);
        var signature = signature();
        return kept(last.again(place, given(pupil, reason, words), signature));
    }

    /** The pupil in that school, one of his; null is the only one. @throws NotFound for any other */
    static FamilyPupil in(String uai, List<FamilyPupil> schools) {
        NotFound.unless(uai != null || schools.size() == 1);
        return schools.stream()
                .filter(there -> uai == null || there.school().uai().equals(uai))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    static boolean isOffered(AbsenceReason reason) {
        return reason.isActive()
                && reason.meaning().isShownToFamily()
                && !reason.meaning().isUnderSchool();
    }

    private long kept(Justification justification) {
        var kept = justifications.add(justification);
        explained.fire(AbsencesExplained.of(kept.absence()));
        return kept.id();
    }

    /** The file last: nothing of it is stored unless all else was right. */
    private Justification.Given given(FamilyPupil pupil, AbsenceReason reason, JustificationWords words) {
        var said = new Justification.Given(reason, words.text(), null);
        return words.file() == null
                ? said
                : new Justification.Given(
                        reason, said.text(), quarantine.take(pupil.school().uai(), words.file()));
    }

    private AbsenceReason reason(FamilyPupil pupil, JustificationWords words) {
        return words.reasonId() == null
                ? null
                : rules.reason(pupil.school().uai(), words.reasonId())
                        .filter(JustificationRecorder::isOffered)
                        .orElseThrow(NotFound::new);
    }

    private boolean hasSchoolDay(School school, AbsenceInterval when) {
        var days = SchoolDays.of(school, calendars.of(school.id()));
        return when.firstDay().datesUntil(when.lastDay().plusDays(1)).anyMatch(days::isOpen);
    }

    private void checkNew(FamilyPupil pupil, AbsenceInterval when) {
        var known = absences.ofPupils(List.of(pupil.id()), when.firstDay(), when.lastDay()).stream()
                .filter(fact -> fact.schoolId() == pupil.school().id())
                .filter(fact -> fact.source() == AbsenceSource.FAMILY && fact.state() != AbsenceState.CANCELLED)
                .filter(fact -> fact.from().isBefore(when.to()) && when.from().isBefore(fact.to()))
                .findFirst();
        known.ifPresent(fact -> {
            BrokenRule.when(fact.state() == AbsenceState.REFUSED, "attendance.justification.refusedBefore");
            throw new BrokenRule("attendance.justification.already", who(pupil, fact));
        });
    }

    /** Who said it; the school itself, when somebody called there. */
    private String who(FamilyPupil pupil, AbsenceFact fact) {
        return justifications
                .last(pupil.id(), fact.id())
                .map(JustificationRecorder::who)
                .orElseGet(() -> pupil.school().name());
    }

    private static String who(Justification said) {
        return spoken(said.saidBy());
    }

    private static String spoken(Person person) {
        return (person.name().first() + " " + person.name().shown()).strip();
    }

    private Signature signature() {
        return new Signature(people.person(caller.personId()).orElseThrow(NotFound::new), clock.instant());
    }
}
