package fr.ent.ejb.schooling.attendance;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.schooling.timetable.SchoolDays;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.schooling.attendance.Signature;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.PupilFileRepository;
import fr.ent.persistence.schooling.directory.PupilIdentity;
import fr.ent.persistence.schooling.directory.School;
import fr.ent.persistence.schooling.directory.SchoolRepository;
import fr.ent.persistence.schooling.timetable.LessonRepository;
import fr.ent.persistence.schooling.timetable.SchoolCalendarRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/** Finds the pupil of the caller's school, and says of which of his days something may be kept. */
@ApplicationScoped
class PresenceDesk {

    @Inject
    PupilFileRepository files;

    @Inject
    SchoolRepository schools;

    @Inject
    SchoolCalendarRepository calendars;

    @Inject
    LessonRepository lessons;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** Who the pupil is; @throws NotFound when he is none of this school in the year of that day */
    PupilIdentity pupil(long pupilId, LocalDate day) {
        return files.identity(caller.school(), pupilId, day).orElseThrow(NotFound::new);
    }

    /**
     * He is a pupil of the school on all of these days, and at least one of them has lessons.
     *
     * @throws NotFound when he is none of this school
     * @throws BrokenRule attendance.absence.left, attendance.absence.notYet, attendance.absence.dayOff
     */
    Person pupilOn(long pupilId, LocalDate first, LocalDate last) {
        var known = pupil(pupilId, first);
        BrokenRule.when(first.isBefore(known.since()), "attendance.absence.notYet", known.since());
        BrokenRule.when(last.isAfter(known.until()), "attendance.absence.left", known.until());
        var school = school();
        var days = SchoolDays.of(school, calendars.of(school.id()));
        BrokenRule.when(first.datesUntil(last.plusDays(1)).noneMatch(days::isOpen), "attendance.absence.dayOff");
        return lessons.person(pupilId).orElseThrow(NotFound::new);
    }

    /** "MARTIN Léa". */
    static String inList(PupilIdentity pupil) {
        return RollCallNames.of(pupil.usualName() == null ? pupil.familyName() : pupil.usualName(), pupil.firstName());
    }

    /** The school of the address. */
    School school() {
        return schools.find(caller.school()).orElseThrow(NotFound::new);
    }

    /** Who acts, now. */
    Signature signature() {
        return new Signature(lessons.person(caller.personId()).orElseThrow(NotFound::new), clock.instant());
    }
}
