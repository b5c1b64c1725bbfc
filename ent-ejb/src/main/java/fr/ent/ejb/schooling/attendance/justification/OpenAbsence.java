package fr.ent.ejb.schooling.attendance.justification;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import fr.ent.ejb.schooling.attendance.HalfDay;
import fr.ent.ejb.schooling.attendance.halfday.CountedHalfDay;
import fr.ent.ejb.schooling.attendance.halfday.CountedLesson;
import fr.ent.ejb.schooling.attendance.halfday.Standing;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * The half-days of one day of which nobody said anything yet.
 *
 * @param from when the first lesson that was missed began
 * @param to when the last one ended
 * @param halves one or both
 */
public record OpenAbsence(LocalDate day, LocalTime from, LocalTime to, List<HalfDay> halves) implements Serializable {

    /** Those of a count, the newest first. */
    static List<OpenAbsence> of(List<CountedHalfDay> counted) {
        var byDay = counted.stream()
                .filter(half -> half.standing() == Standing.UNEXPLAINED)
                .collect(groupingBy(CountedHalfDay::day, TreeMap::new, toList()));
        return byDay.descendingMap().entrySet().stream()
                .map(day -> of(day.getKey(), day.getValue()))
                .toList();
    }

    private static OpenAbsence of(LocalDate day, List<CountedHalfDay> halves) {
        var missed = halves.stream()
                .flatMap(half -> half.lessons().stream())
                .filter(lesson -> lesson.missed() > 0)
                .toList();
        return new OpenAbsence(
                day,
                missed.stream()
                        .map(CountedLesson::start)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                missed.stream()
                        .map(CountedLesson::end)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                halves.stream().map(CountedHalfDay::half).distinct().sorted().toList());
    }
}
