package fr.ent.ejb.schooling.assessment;

import fr.ent.ejb.kernel.Fraction;
import fr.ent.persistence.schooling.assessment.AssessmentFact;
import fr.ent.persistence.schooling.assessment.AveragingRules;
import fr.ent.persistence.schooling.assessment.MarkValue;
import fr.ent.persistence.schooling.directory.Rounding;
import java.math.BigDecimal;
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
 * @param parts the sub-subjects in which he has marks that count; they enter the sums or only tell more, as each says
 * @param points the numerator
 * @param weight the denominator
 * @param rounding how what comes out is shown
 */
public record AverageFormula(List<Term> terms, List<Part> parts, Fraction points, Fraction weight, Rounding rounding) {

    /** The formula of these marks, in the order given, shown to the tenth. */
    public static AverageFormula of(Collection<Scored> marks) {
        return of(marks, Rounding.TENTH);
    }

    /** The formula of these marks, in the order given, shown in that way. */
    public static AverageFormula of(Collection<Scored> marks, Rounding rounding) {
        return new Reckoning(marks).formula(rounding);
    }

    /** What comes out: the exact average, or none. */
    public Average average() {
        return Average.of(points, weight).rounded(rounding);
    }

    /** Do bonus points pass the scale, so that what comes out is twenty and not the quotient? */
    public boolean isCapped() {
        return !weight.isZero() && points.over(weight).compareTo(Fraction.TWENTY) > 0;
    }

    /**
     * Where a mark belongs.
     *
     * @param teaching its teaching assignment, whose lowest or best mark it may be
     * @param rules how that makes averages
     * @param part its sub-subject, null when it has none
     * @param replacing does it count in place of what the pupil missed?
     */
    public record Place(long teaching, AveragingRules rules, AssessmentFact.Part part, boolean replacing) {

        /** In a teaching that does nothing of its own. */
        public static final Place PLAIN = new Place(0, AveragingRules.PLAIN, null, false);

        /** For a mark that replaces nothing. */
        public Place(long teaching, AveragingRules rules, AssessmentFact.Part part) {
            this(teaching, rules, part, false);
        }

        static Place of(AssessmentFact fact) {
            return new Place(fact.assignmentId(), fact.averaging(), fact.part(), fact.replacement());
        }

        boolean isInCountedPart() {
            return rules.bySubSubject() && part != null;
        }
    }

    /**
     * A mark as the engine takes it.
     *
     * @param assessmentId which assessment
     * @param title its title, for the explanation
     * @param date its day, for the explanation
     * @param value what the pupil has there
     * @param weighing how the assessment counts
     * @param place to what it belongs
     */
    public record Scored(
            long assessmentId, String title, LocalDate date, MarkValue value, Weighing weighing, Place place) {

        /** In a teaching that does nothing of its own. */
        public Scored(long assessmentId, String title, LocalDate date, MarkValue value, Weighing weighing) {
            this(assessmentId, title, date, value, weighing, Place.PLAIN);
        }
    }

    /** What became of a mark. */
    public enum Standing {
        /** It is no number. */
        BLANK(false),
        /** Its assessment is formative or of coefficient zero. */
        FORMATIVE(false),
        /** It counts. */
        COUNTED(true),
        /** It counts twice: the best one. */
        DOUBLED(true),
        /** It counts in place of what the pupil missed, with the weight of all that. */
        REPLACEMENT(true),
        /** It would replace what the pupil missed, and he missed nothing. */
        NOTHING_TO_REPLACE(false),
        /** It does not count: the lowest one. */
        DROPPED(false),
        /** Its points above half of the scale are added. */
        BONUS(true),
        /** A bonus mark that is not above half of the scale. */
        BONUS_WITHOUT_POINTS(false),
        /** Optional, and it raises the average. */
        OPTIONAL(true),
        /** Optional, and it would not raise the average. */
        OPTIONAL_LEFT_OUT(false);

        private final boolean counted;

        Standing(boolean counted) {
            this.counted = counted;
        }

        /** Whether it enters the sums. */
        public boolean isCounted() {
            return counted;
        }
    }

    /**
     * One line of the explanation.
     *
     * @param mark the mark it is about
     * @param standing what became of it
     * @param points its part of the numerator, zero when it does not count
     * @param weight its part of the denominator, zero when it does not count
     */
    public record Term(Scored mark, Standing standing, Fraction points, Fraction weight) {

        /** Whether it enters the sums. */
        public boolean counted() {
            return standing.isCounted();
        }
    }

    /**
     * A sub-subject of the pupil.
     *
     * @param label what people call it
     * @param coefficient its own
     * @param average his average in it, exact
     * @param counted does it enter the sums as one mark of its coefficient? Otherwise its marks do, each for itself
     */
    public record Part(String label, BigDecimal coefficient, Average average, boolean counted) {

        /** Its part of the numerator. */
        public Fraction points() {
            return average.exact().orElse(Fraction.ZERO).times(Fraction.of(coefficient));
        }
    }
}
