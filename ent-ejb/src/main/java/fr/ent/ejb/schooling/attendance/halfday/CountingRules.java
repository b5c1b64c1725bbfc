package fr.ent.ejb.schooling.attendance.halfday;

import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;

/**
 * How a school counts.
 *
 * @param noon where its morning ends
 * @param noonFromTimetable does the midday break of the pupil's own day come first?
 * @param latenessMinutes from how many on a lateness is an absence
 */
public record CountingRules(LocalTime noon, boolean noonFromTimetable, int latenessMinutes) {

    /** Absences that only graze a half-day do not count in it: a record typed to 12:05 is not an afternoon. */
    public static final int GRAZE = 5;

    private static final LocalTime BREAK_FROM = LocalTime.of(10, 0);
    private static final LocalTime BREAK_TO = LocalTime.of(15, 0);
    private static final int SHORTEST_BREAK = 30;

    private record Break(int from, int to) {

        boolean parts(int minute) {
            return from <= minute && minute <= to;
        }

        int length() {
            return to - from;
        }
    }

    /** Where the morning of a pupil ends who has these lessons: those that begin earlier are of the morning, whole. */
    LocalTime noonOf(List<DueLesson> lessons) {
        if (!noonFromTimetable) {
            return noon;
        }
        var middle = Minutes.minute(noon);
        return breaks(lessons).stream()
                .filter(pause -> pause.from() >= Minutes.minute(BREAK_FROM) && pause.to() <= Minutes.minute(BREAK_TO))
                .filter(pause -> pause.length() >= SHORTEST_BREAK)
                .max(Comparator.<Break, Boolean>comparing(pause -> pause.parts(middle))
                        .thenComparingInt(Break::length)
                        .thenComparingInt(pause -> -pause.from()))
                .map(pause -> LocalTime.ofSecondOfDay(pause.to() * 60L))
                .orElse(noon);
    }

    private static List<Break> breaks(List<DueLesson> lessons) {
        var found = new java.util.ArrayList<Break>();
        var end = -1;
        for (var lesson :
                lessons.stream().sorted(Comparator.comparing(DueLesson::start)).toList()) {
            if (end >= 0 && Minutes.minute(lesson.start()) > end) {
                found.add(new Break(end, Minutes.minute(lesson.start())));
            }
            end = Math.max(end, Minutes.minute(lesson.end()));
        }
        return found;
    }
}
