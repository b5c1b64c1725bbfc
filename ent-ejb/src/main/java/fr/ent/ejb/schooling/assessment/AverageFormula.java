package fr.ent.ejb.schooling.assessment;

import fr.ent.persistence.schooling.assessment.MarkValue;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * The average of one pupil in one subject with the way it was reached, so that a page can show the pupil's own numbers.
 *
 * <p>M = (Σ nᵢ·20·cᵢ/dᵢ + Σ nⱼ·cⱼ) / (Σ cᵢ + Σ cⱼ·dⱼ/20), i the assessments brought to twenty and j the others
 * (RULES 4.1). Each term carries its own part of the two sums; nothing is rounded before {@link Average#shown()}.
 *
 * @param terms every mark of the pupil, those that do not count too
 * @param points the numerator
 * @param weight the denominator
 */
public record AverageFormula(List<Term> terms, Fraction points, Fraction weight) {

    /** The formula of these marks, in the order given. */
    public static AverageFormula of(Collection<Scored> marks) {
        var terms = marks.stream().map(Term::of).toList();
        var counted = terms.stream().filter(Term::counted).toList();
        return new AverageFormula(
                terms,
                Fraction.sum(counted.stream().map(Term::points).toList()),
                Fraction.sum(counted.stream().map(Term::weight).toList()));
    }

    /** What comes out: the exact average, or none. */
    public Average average() {
        return Average.of(points, weight);
    }

    /**
     * A mark as the engine takes it.
     *
     * @param assessmentId which assessment
     * @param title its title, for the explanation
     * @param date its day, for the explanation
     * @param value what the pupil has there
     * @param weighing how the assessment counts
     */
    public record Scored(long assessmentId, String title, LocalDate date, MarkValue value, Weighing weighing) {}

    /**
     * One line of the explanation.
     *
     * @param mark the mark it is about
     * @param counted whether it enters the sums
     * @param points its part of the numerator, zero when it does not count
     * @param weight its part of the denominator, zero when it does not count
     */
    public record Term(Scored mark, boolean counted, Fraction points, Fraction weight) {

        static Term of(Scored mark) {
            var weighing = mark.weighing();
            var number = mark.value().counted();
            if (number.isEmpty() || !weighing.counts()) {
                return new Term(mark, false, Fraction.ZERO, Fraction.ZERO);
            }
            var coefficient = Fraction.of(weighing.weight());
            var weighed = Fraction.of(number.get()).times(coefficient);
            var twentieths = Fraction.of(weighing.scale()).over(Fraction.TWENTY);
            return weighing.rescaled()
                    ? new Term(mark, true, weighed.over(twentieths), coefficient)
                    : new Term(mark, true, weighed, coefficient.times(twentieths));
        }
    }
}
