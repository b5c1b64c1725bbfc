package fr.ent.ejb.schooling.attendance.law;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import fr.ent.ejb.schooling.attendance.halfday.PupilCount;
import fr.ent.ejb.schooling.attendance.halfday.Standing;
import fr.ent.persistence.schooling.attendance.law.SpanKind;
import fr.ent.persistence.schooling.attendance.law.Window;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * When a pupil crossed a threshold within a school year: days, as the engine counted them, never instants. Neither clock
 * changes nor time zones reach it.
 */
final class LegalClock {

    private final LocalDate firstDay;
    private final LocalDate lastDay;

    /** Over the school year that begins on 1 September of that year. */
    LegalClock(int firstYear) {
        this.firstDay = LocalDate.of(firstYear, Month.SEPTEMBER, 1);
        this.lastDay = LocalDate.of(firstYear + 1, Month.AUGUST, 31);
    }

    /** A half-day or a lateness that counts. */
    private record Seen(LocalDate day, boolean pending) {}

    /** The windows in which he crossed it, the oldest first; none has a day of another. */
    List<Window> crossings(PupilCount count, Threshold threshold) {
        var seen = seen(count, threshold)
                .filter(each -> !each.day().isBefore(firstDay) && !each.day().isAfter(lastDay))
                .filter(each -> threshold.holdsOn(each.day()))
                .toList();
        if (seen.size() < threshold.many()) {
            return List.of();
        }
        return threshold.span() == SpanKind.ROLLING ? rolling(seen, threshold) : fixed(seen, threshold);
    }

    private static Stream<Seen> seen(PupilCount count, Threshold threshold) {
        return switch (threshold.matter()) {
            case NOT_LEGITIMATE ->
                count.halfDays().stream()
                        .filter(half -> half.standing() != Standing.LEGITIMATE)
                        .map(half -> new Seen(half.day(), half.standing() == Standing.PENDING));
            case UNEXPLAINED ->
                count.halfDays().stream()
                        .filter(half -> half.standing() == Standing.UNEXPLAINED)
                        .map(half -> new Seen(half.day(), false));
            case LATENESS ->
                count.latenesses().stream()
                        .filter(late -> !late.standing().isJustified())
                        .map(late -> new Seen(late.day(), late.standing() == Standing.PENDING));
        };
    }

    private List<Window> fixed(List<Seen> seen, Threshold threshold) {
        if (threshold.span() == SpanKind.SCHOOL_YEAR) {
            return List.of(window(firstDay, lastDay, seen, threshold.many()));
        }
        return seen.stream()
                .collect(groupingBy(each -> YearMonth.from(each.day()), TreeMap::new, toList()))
                .entrySet()
                .stream()
                .filter(month -> month.getValue().size() >= threshold.many())
                .map(month -> window(
                        month.getKey().atDay(1), month.getKey().atEndOfMonth(), month.getValue(), threshold.many()))
                .toList();
    }

    /**
     * So many within so many days that follow each other. The first time, the window begins with the oldest of them and
     * takes what comes in its days; the next one begins after it, so that nothing is counted twice.
     */
    private List<Window> rolling(List<Seen> seen, Threshold threshold) {
        var windows = new ArrayList<Window>();
        var first = 0;
        while (first + threshold.many() <= seen.size()) {
            var since = seen.get(first).day();
            var until = since.plusDays(threshold.days() - 1L);
            var taken = seen.subList(first, seen.size()).stream()
                    .filter(each -> !each.day().isAfter(until))
                    .toList();
            if (taken.size() >= threshold.many()) {
                windows.add(window(since, until.isAfter(lastDay) ? lastDay : until, taken, threshold.many()));
                first += taken.size();
            } else {
                first++;
            }
        }
        return windows;
    }

    private static Window window(LocalDate since, LocalDate until, List<Seen> seen, int many) {
        var pending = (int) seen.stream().filter(Seen::pending).count();
        return new Window(since, until, seen.get(many - 1).day(), seen.size(), pending);
    }
}
