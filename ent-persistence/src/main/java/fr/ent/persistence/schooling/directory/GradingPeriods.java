package fr.ent.persistence.schooling.directory;

import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.schooling.directory.GradingPeriod.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The grading periods of one kind in a school year: each begins the day after the one before it, so that there is
 * neither hole nor overlap, and all lie inside the year. Days of the year before the first or after the last belong to
 * no period (the weeks after the last councils).
 */
public final class GradingPeriods {

    private final List<GradingPeriod> inOrder;

    /** @param periods all those of one kind in one year, at least one */
    public GradingPeriods(List<GradingPeriod> periods) {
        inOrder = periods.stream()
                .sorted(Comparator.comparing(GradingPeriod::rank))
                .toList();
    }

    /** Those with which a year is first cut that way. */
    public static GradingPeriods usual(SchoolYear year, Kind kind) {
        return new GradingPeriods(
                kind == Kind.TRIMESTER ? GradingPeriod.trimestersOf(year) : GradingPeriod.semestersOf(year));
    }

    /**
     * Moves them all.
     *
     * @param first day of the first period
     * @param lastDays of each period in their order; the next one begins the day after
     * @throws BrokenRule directory.period.count, directory.period.outOfYear, directory.period.backwards
     */
    public void run(LocalDate first, List<LocalDate> lastDays) {
        BrokenRule.when(lastDays.size() != inOrder.size(), "directory.period.count", inOrder.size());
        var year = inOrder.get(0).schoolYear();
        var last = lastDays.get(lastDays.size() - 1);
        BrokenRule.when(
                first.isBefore(year.startsOn()) || last.isAfter(year.endsOn()),
                "directory.period.outOfYear",
                year.startsOn(),
                year.endsOn());
        var start = first;
        for (var period : inOrder) {
            var end = lastDays.get(period.rank() - 1);
            period.move(start, end);
            start = end.plusDays(1);
        }
    }

    /** Would the first and the last period still have a day of their own in a year of these days? */
    public boolean fit(LocalDate yearStartsOn, LocalDate yearEndsOn) {
        return !inOrder.get(0).endsOn().isBefore(yearStartsOn)
                && !inOrder.get(inOrder.size() - 1).startsOn().isAfter(yearEndsOn);
    }

    /**
     * Follows the year to its new days: what stood at its edge stays at its edge, what would stick out is cut off.
     *
     * @param formerStart where the year began before
     * @param formerEnd where it ended before
     */
    public void follow(LocalDate formerStart, LocalDate formerEnd) {
        var year = inOrder.get(0).schoolYear();
        var first = firstDay().equals(formerStart) ? year.startsOn() : later(firstDay(), year.startsOn());
        var last = lastDay().equals(formerEnd) ? year.endsOn() : earlier(lastDay(), year.endsOn());
        var lastDays =
                new ArrayList<>(inOrder.stream().map(GradingPeriod::endsOn).toList());
        lastDays.set(lastDays.size() - 1, last);
        run(first, lastDays);
    }

    /** Trimesters or semesters. */
    public Kind kind() {
        return inOrder.get(0).kind();
    }

    /** In their order. */
    public List<GradingPeriod> all() {
        return inOrder;
    }

    /** The first day of the first one. */
    public LocalDate firstDay() {
        return inOrder.get(0).startsOn();
    }

    /** The last day of the last one. */
    public LocalDate lastDay() {
        return inOrder.get(inOrder.size() - 1).endsOn();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
