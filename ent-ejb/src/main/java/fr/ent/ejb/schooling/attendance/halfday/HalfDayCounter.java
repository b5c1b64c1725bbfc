package fr.ent.ejb.schooling.attendance.halfday;

import static java.util.stream.Collectors.groupingBy;

import fr.ent.ejb.schooling.attendance.HalfDay;
import fr.ent.ejb.schooling.attendance.halfday.PupilCount.Spared;
import fr.ent.persistence.schooling.attendance.AbsenceFact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts the half-days of one pupil in one school (RULES 4.4). Everything is in the school's own time and in whole
 * minutes; minutes are put together as sets before they are counted, so that what overlaps counts once. Nothing here
 * reads a base.
 */
public final class HalfDayCounter {

    private final CountingRules rules;

    public HalfDayCounter(CountingRules rules) {
        this.rules = rules;
    }

    /**
     * The count.
     *
     * @param lessons at which he had to be, on the days on which anything is said of him; none on days without lessons
     * @param records of absence, in any order; what is not of these days is left out
     */
    public PupilCount count(Map<LocalDate, List<DueLesson>> lessons, List<AbsenceFact> records) {
        var found = new Found(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        new TreeMap<>(lessons).forEach((day, ofDay) -> countDay(day, ofDay, new DayRecords(day, records), found));
        return new PupilCount(List.copyOf(found.halfDays), List.copyOf(found.spared), List.copyOf(found.latenesses));
    }

    private record Found(List<CountedHalfDay> halfDays, List<Spared> spared, List<CountedLateness> latenesses) {}

    private void countDay(LocalDate day, List<DueLesson> lessons, DayRecords records, Found found) {
        var noon = rules.noonOf(lessons);
        var halves = lessons.stream()
                .sorted(Comparator.comparing(DueLesson::start).thenComparing(DueLesson::end))
                .map(lesson -> LessonOutcome.of(lesson, records, rules.latenessMinutes()))
                .collect(groupingBy(
                        outcome -> outcome.lesson().start().isBefore(noon) ? HalfDay.MORNING : HalfDay.AFTERNOON,
                        TreeMap::new,
                        java.util.stream.Collectors.toList()));
        halves.forEach((half, outcomes) -> countHalf(day, half, new HalfDayOutcomes(outcomes, records), found));
    }

    private static void countHalf(LocalDate day, HalfDay half, HalfDayOutcomes outcomes, Found found) {
        found.latenesses.addAll(outcomes.latenesses(day));
        if (outcomes.isAbsence()) {
            found.halfDays.add(outcomes.counted(day, half));
        } else if (outcomes.isSpared()) {
            found.spared.add(new Spared(day, half, outcomes.lessons()));
        }
    }
}
