package fr.ent.ejb.schooling.attendance.halfday;

import fr.ent.ejb.schooling.attendance.halfday.CountedLesson.Why;
import java.time.LocalDate;
import java.util.List;

/**
 * How one lesson went for a pupil.
 *
 * @param missed minutes of absence
 * @param spared minutes under the school's responsibility
 * @param late how late he was, 0 when nobody said; -1 when he was not, or so late that it is an absence
 */
record LessonOutcome(DueLesson lesson, Minutes missed, Minutes spared, int late, Why why) {

    static LessonOutcome of(DueLesson lesson, DayRecords records, int limit) {
        var all = lesson.minutes();
        var start = Minutes.minute(lesson.start());
        var spared = lesson.isAtInfirmaryByCall() ? all : records.underSchool().and(all);
        // who arrived by a record was not absent, whatever the call said when it was taken
        var arrival = records.arrival(lesson);
        var isLate = arrival >= 0 || lesson.isLateByCall();
        var late = Math.max(arrival - start, lesson.minutesLate());
        var tooLate = isLate && late >= limit;
        var called = lesson.isAbsentByCall() && arrival < 0;
        var missed = Minutes.union(List.of(
                        called ? all : Minutes.NONE,
                        tooLate ? Minutes.of(start, start + late).and(all) : Minutes.NONE,
                        records.away(lesson).and(all)))
                .minus(spared);
        var lateness = isLate && !tooLate && !firstMinutes(start, late).isIn(missed.plus(spared));
        return new LessonOutcome(
                lesson, missed, spared, lateness ? late : -1, why(missed, called, tooLate, lateness, spared));
    }

    private static Why why(Minutes missed, boolean called, boolean tooLate, boolean lateness, Minutes spared) {
        if (!missed.isEmpty()) {
            return called ? Why.CALLED_ABSENT : tooLate ? Why.TOO_LATE : Why.RECORDED;
        }
        if (!spared.isEmpty()) {
            return Why.UNDER_SCHOOL;
        }
        return lateness ? Why.LATE : Why.THERE;
    }

    private static Minutes firstMinutes(int start, int late) {
        return Minutes.of(start, start + Math.max(1, late));
    }

    boolean isLateness() {
        return late >= 0;
    }

    CountedLateness lateness(LocalDate day, DayRecords records) {
        var minutes = firstMinutes(Minutes.minute(lesson.start()), late);
        return new CountedLateness(
                day, lesson.start(), lesson.subject(), late, records.standing(minutes), records.isOnCard(minutes));
    }

    CountedLesson counted() {
        return new CountedLesson(
                lesson.start(), lesson.end(), lesson.subject(), lesson.minutes().size(), missed.size(), why);
    }
}
