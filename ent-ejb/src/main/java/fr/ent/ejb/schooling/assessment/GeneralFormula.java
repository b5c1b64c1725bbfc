package fr.ent.ejb.schooling.assessment;

import fr.ent.ejb.kernel.Fraction;
import fr.ent.persistence.schooling.directory.Rounding;
import java.util.Collection;
import java.util.List;

/**
 * The general average of a pupil with the way it was reached: the weighted mean of the exact averages of his subjects,
 * those without an average left out.
 */
public record GeneralFormula(List<SubjectTerm> terms, Fraction points, Fraction weight, Rounding rounding) {

    /** The formula of these subjects, in the order given, shown to the tenth. */
    public static GeneralFormula of(Collection<SubjectTerm> subjects) {
        return of(subjects, Rounding.TENTH);
    }

    /** The formula of these subjects, in the order given, shown in that way. */
    public static GeneralFormula of(Collection<SubjectTerm> subjects, Rounding rounding) {
        var counted = subjects.stream().filter(SubjectTerm::counted).toList();
        return new GeneralFormula(
                List.copyOf(subjects),
                Fraction.sum(counted.stream().map(SubjectTerm::points).toList()),
                Fraction.sum(counted.stream().map(SubjectTerm::weight).toList()),
                rounding);
    }

    /** What comes out: the exact average, or none. */
    public Average average() {
        return Average.of(points, weight).rounded(rounding);
    }

    /**
     * One subject in the general average.
     *
     * @param subject its short label
     * @param average the exact average of the pupil in it
     * @param weight its coefficient, zero or more; one unless the school says otherwise
     */
    public record SubjectTerm(String subject, Average average, Fraction weight) {

        /** A subject that counts for one. */
        public static SubjectTerm once(String subject, Average average) {
            return new SubjectTerm(subject, average, Fraction.of(1));
        }

        /** Whether it enters the sums. */
        public boolean counted() {
            return average.isMarked() && !weight.isZero();
        }

        Fraction points() {
            return average.exact().orElse(Fraction.ZERO).times(weight);
        }
    }
}
