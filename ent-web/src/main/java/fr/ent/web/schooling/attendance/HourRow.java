package fr.ent.web.schooling.attendance;

import fr.ent.ejb.schooling.attendance.AbsentPupil;
import fr.ent.ejb.schooling.attendance.AbsentPupil.Missed;
import fr.ent.ejb.schooling.attendance.FamilyContact;
import fr.ent.persistence.schooling.attendance.Attendance;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A pupil who is absent from a lesson that goes on now.
 *
 * @param since when the first of the lessons began that he has missed without a break; that of the lesson when it is the first
 * @param family how far his family is told; null for not yet, or for who may not know
 */
public record HourRow(
        long pupil,
        String name,
        String division,
        String subject,
        long assignment,
        String from,
        String since,
        boolean closed,
        FamilyContact family) {

    /** The same, with how far his family is told. */
    HourRow told(FamilyContact contact) {
        return new HourRow(pupil, name, division, subject, assignment, from, since, closed, contact);
    }

    /** Those of the day's list who are absent at this hour, in its order; who has two lessons at once stands there twice. */
    static List<HourRow> at(LocalTime now, List<AbsentPupil> day) {
        return day.stream().flatMap(pupil -> at(now, pupil)).toList();
    }

    private static Stream<HourRow> at(LocalTime now, AbsentPupil pupil) {
        return pupil.missed().stream()
                .filter(HourRow::isAbsence)
                .filter(missed -> !now.isBefore(missed.start()) && now.isBefore(missed.end()))
                .map(missed -> new HourRow(
                        pupil.pupilId(),
                        pupil.pupil(),
                        pupil.division(),
                        missed.subject(),
                        missed.assignmentId(),
                        Hours.of(missed.start()),
                        Hours.of(since(missed, pupil.missed())),
                        missed.closed(),
                        null));
    }

    private static boolean isAbsence(Missed missed) {
        return missed.seen().attendance() == Attendance.ABSENT;
    }

    /** Backwards through what the day says of him, until a lesson that he was late at or sent away from. */
    private static LocalTime since(Missed missed, List<Missed> all) {
        return all.stream()
                .filter(earlier -> earlier.start().isBefore(missed.start()))
                .sorted(Comparator.comparing(Missed::start).reversed())
                .takeWhile(HourRow::isAbsence)
                .reduce((later, earlier) -> earlier)
                .map(Missed::start)
                .orElse(missed.start());
    }
}
