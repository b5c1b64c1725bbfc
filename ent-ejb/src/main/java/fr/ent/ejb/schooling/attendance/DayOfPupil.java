package fr.ent.ejb.schooling.attendance;

import fr.ent.ejb.schooling.attendance.PresenceCheck.Finding;
import fr.ent.ejb.schooling.attendance.PresenceCheck.Kind;
import fr.ent.persistence.schooling.attendance.AbsenceFact;
import fr.ent.persistence.schooling.attendance.AbsenceKind;
import fr.ent.persistence.schooling.attendance.AbsenceState;
import fr.ent.persistence.schooling.attendance.Attendance;
import fr.ent.persistence.schooling.attendance.CalledEntry;
import fr.ent.persistence.schooling.attendance.CalledLesson;
import fr.ent.persistence.schooling.directory.Person;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What closed calls and records say of one pupil on one day. */
record DayOfPupil(Person pupil, List<CalledLesson> lessons, List<CalledEntry> entries, List<AbsenceFact> records) {

    private static final Set<AbsenceKind> AWAY =
            Set.of(AbsenceKind.ABSENCE, AbsenceKind.OUTING, AbsenceKind.INTERNSHIP);

    /** What does not fit, by hour. */
    Stream<Finding> findings() {
        return lessons.stream()
                .filter(this::isThere)
                .sorted(Comparator.comparing(CalledLesson::start))
                .flatMap(lesson -> Stream.concat(elsewhere(lesson), announced(lesson)));
    }

    private Stream<Finding> elsewhere(CalledLesson there) {
        return lessons.stream()
                .filter(other -> !isThere(other))
                .filter(other ->
                        other.start().isBefore(there.end()) && there.start().isBefore(other.end()))
                .map(other -> finding(Kind.TWO_PLACES, there, other.subject()));
    }

    private Stream<Finding> announced(CalledLesson there) {
        return records.stream()
                .filter(record -> record.state() != AbsenceState.CANCELLED && AWAY.contains(record.kind()))
                .filter(record -> !record.from().isAfter(there.day().atTime(there.start()))
                        && record.to().isAfter(there.day().atTime(there.start())))
                .limit(1)
                .map(record -> finding(Kind.PRESENT_ALL_THE_SAME, there, ""));
    }

    private Finding finding(Kind kind, CalledLesson there, String other) {
        return new Finding(
                kind, pupil.id(), RollCallNames.of(pupil), there.start(), there.end(), there.subject(), other);
    }

    /** Was he seen there: present or late? Who was sent to the infirmary was neither there nor away. */
    private boolean isThere(CalledLesson lesson) {
        return entries.stream()
                .filter(entry -> entry.assignmentId() == lesson.assignmentId()
                        && entry.start().equals(lesson.start()))
                .noneMatch(entry -> entry.attendance() != Attendance.LATE);
    }
}
