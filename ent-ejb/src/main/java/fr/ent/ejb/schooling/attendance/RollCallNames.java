package fr.ent.ejb.schooling.attendance;

import static fr.ent.persistence.schooling.attendance.Attendance.ABSENT;
import static fr.ent.persistence.schooling.attendance.Attendance.INFIRMARY;
import static fr.ent.persistence.schooling.attendance.Attendance.LATE;

import fr.ent.ejb.schooling.attendance.RollCallResult.Closing;
import fr.ent.ejb.schooling.attendance.RollCallResult.Counts;
import fr.ent.persistence.schooling.attendance.RollCall;
import fr.ent.persistence.schooling.directory.Person;
import java.util.Locale;

/** What screens show of a call and of the people in it. */
final class RollCallNames {

    private RollCallNames() {}

    /** "DUPONT Jeanne". */
    static String of(Person person) {
        return of(person.name().shown(), person.name().first());
    }

    static String of(String shownName, String firstName) {
        return (shownName.toUpperCase(Locale.FRENCH) + " " + firstName).strip();
    }

    /** Who closed it; null while it is open. */
    static Closing closingOf(RollCall call, long callerId) {
        return call.closedBy()
                .map(person -> new Closing(of(person), call.closedAt().orElseThrow(), person.id() == callerId))
                .orElse(null);
    }

    static Counts countsOf(RollCall call) {
        return new Counts(call.count(ABSENT), call.count(LATE), call.count(INFIRMARY));
    }
}
