package fr.ent.ejb.schooling.attendance.halfday;

import fr.ent.ejb.kernel.Fraction;
import fr.ent.ejb.schooling.attendance.HalfDay;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a pupil missed over some days: the only number of half-days there is.
 *
 * @param halfDays of absence, the oldest first
 * @param underSchool half-days in which he missed lessons under the school's responsibility alone: not absences
 * @param latenesses below the limit, the oldest first
 */
public record PupilCount(List<CountedHalfDay> halfDays, List<Spared> underSchool, List<CountedLateness> latenesses)
        implements Serializable {

    /** Of whom nothing is said. */
    public static final PupilCount NOTHING = new PupilCount(List.of(), List.of(), List.of());

    /** A half-day that is no absence, with all lessons that he had in it. */
    public record Spared(LocalDate day, HalfDay half, List<CountedLesson> lessons) implements Serializable {}

    /** How many half-days, any absence being one. */
    public int gross() {
        return halfDays.size();
    }

    /** How many, each for the part of its lessons that was missed. */
    public Fraction calculated() {
        return Fraction.sum(halfDays.stream().map(CountedHalfDay::part).toList());
    }

    /** How many are justified. */
    public int justified() {
        return (int)
                halfDays.stream().filter(half -> half.standing().isJustified()).count();
    }

    /** How many are not, or not yet. */
    public int unjustified() {
        return gross() - justified();
    }

    /** How many stand so. */
    public int standing(Standing standing) {
        return (int)
                halfDays.stream().filter(half -> half.standing() == standing).count();
    }

    /** How many have no reason that the law names: those of article L131-8. */
    public int withoutLegitimateReason() {
        return gross() - standing(Standing.LEGITIMATE);
    }

    /** The same, without what report cards leave out. */
    public PupilCount onCard() {
        return new PupilCount(
                halfDays.stream().filter(CountedHalfDay::onCard).toList(),
                underSchool,
                latenesses.stream().filter(CountedLateness::onCard).toList());
    }

    /** Both together: what two schools count of one pupil. */
    public PupilCount and(PupilCount other) {
        return new PupilCount(
                Stream.concat(halfDays.stream(), other.halfDays.stream())
                        .sorted(Comparator.comparing(CountedHalfDay::day).thenComparing(CountedHalfDay::half))
                        .toList(),
                Stream.concat(underSchool.stream(), other.underSchool.stream()).toList(),
                Stream.concat(latenesses.stream(), other.latenesses.stream())
                        .sorted(Comparator.comparing(CountedLateness::day).thenComparing(CountedLateness::start))
                        .toList());
    }
}
