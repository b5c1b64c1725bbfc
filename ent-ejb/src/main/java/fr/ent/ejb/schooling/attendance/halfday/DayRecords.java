package fr.ent.ejb.schooling.attendance.halfday;

import fr.ent.persistence.schooling.attendance.AbsenceFact;
import fr.ent.persistence.schooling.attendance.AbsenceKind;
import fr.ent.persistence.schooling.attendance.AbsenceState;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** The absence records of a pupil on one day, as minutes of that day. */
final class DayRecords {

    private final LocalDate day;
    private final List<AbsenceFact> records;

    DayRecords(LocalDate day, List<AbsenceFact> all) {
        this.day = day;
        this.records = all.stream()
                .filter(fact -> fact.state() != AbsenceState.CANCELLED && fact.touches(day))
                .toList();
    }

    /** When he was under the school's responsibility. */
    Minutes underSchool() {
        return minutes(AbsenceFact::isUnderSchool);
    }

    /** When he was away by records alone; of a lesson at whose call he was seen, only what began after its beginning. */
    Minutes away(DueLesson lesson) {
        return minutes(fact -> isAway(fact) && !(lesson.isSeenByCall() && begins(fact, lesson)));
    }

    private static boolean isAway(AbsenceFact fact) {
        return fact.standsAlone()
                && !fact.isUnderSchool()
                && (fact.kind() == AbsenceKind.ABSENCE || fact.kind() == AbsenceKind.EARLY_DEPARTURE);
    }

    private boolean begins(AbsenceFact fact, DueLesson lesson) {
        return fact.kind() == AbsenceKind.ABSENCE && !fact.from().isAfter(day.atTime(lesson.start()));
    }

    /** When he arrived in that lesson by records of lateness, as a minute of the day; -1 when none says so. */
    int arrival(DueLesson lesson) {
        var late = minutes(fact -> fact.kind() == AbsenceKind.LATENESS).and(lesson.minutes());
        if (late.isEmpty()) {
            return -1;
        }
        return records.stream()
                .filter(fact -> fact.kind() == AbsenceKind.LATENESS)
                .filter(fact -> !minutes(fact).and(lesson.minutes()).isEmpty())
                .mapToInt(fact -> Math.min(endOf(fact), Minutes.minute(lesson.end())))
                .max()
                .orElseThrow();
    }

    /** How well these minutes are explained: as the worst of them, each by the best record that covers it. */
    Standing standing(Minutes missed) {
        if (missed.isIn(minutes(AbsenceFact::isLegitimate))) {
            return Standing.LEGITIMATE;
        }
        var explained = minutes(AbsenceFact::isAccepted);
        if (missed.isIn(explained)) {
            return Standing.JUSTIFIED;
        }
        explained = explained.plus(minutes(AbsenceFact::isAnnounced));
        if (missed.isIn(explained)) {
            return Standing.PENDING;
        }
        explained = explained.plus(minutes(fact -> fact.state() == AbsenceState.REFUSED));
        return missed.isIn(explained) ? Standing.REFUSED : Standing.UNEXPLAINED;
    }

    /** Does the report card count at least one of these minutes? */
    boolean isOnCard(Minutes missed) {
        return !missed.isIn(minutes(AbsenceFact::isOffCard));
    }

    /** The reason that explains most of these minutes, an accepted one first; null when none does. */
    Long reasonOf(Minutes missed) {
        return records.stream()
                .filter(fact ->
                        fact.reasonId() != null && !minutes(fact).and(missed).isEmpty())
                .max(Comparator.comparing(AbsenceFact::isAccepted)
                        .thenComparingInt(fact -> minutes(fact).and(missed).size())
                        .thenComparing(AbsenceFact::reasonId, Comparator.reverseOrder()))
                .map(AbsenceFact::reasonId)
                .orElse(null);
    }

    private Minutes minutes(Predicate<AbsenceFact> which) {
        return Minutes.union(records.stream().filter(which).map(this::minutes).toList());
    }

    private Minutes minutes(AbsenceFact fact) {
        var from = fact.from().isBefore(day.atStartOfDay()) ? 0 : Minutes.minute(fact.fromTime());
        return Minutes.of(from, endOf(fact));
    }

    private int endOf(AbsenceFact fact) {
        var to = fact.to();
        return to.isBefore(day.plusDays(1).atTime(LocalTime.MIN)) ? Minutes.minute(to.toLocalTime()) : Minutes.DAY;
    }
}
