package fr.ent.ejb.schooling.assessment;

import fr.ent.ejb.kernel.Fraction;
import fr.ent.persistence.schooling.assessment.MarkValue;
import fr.ent.persistence.schooling.assessment.PeriodFact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The marks of one pupil in one grading period, as one reader may see them at this instant.
 *
 * @param periods those of his school year
 * @param period the one shown, null when the school has none
 * @param subjects those with something to show, in the order of their labels
 * @param general how the general average is reached, each subject for one
 */
public record PupilMarks(
        long pupilId, List<PeriodFact> periods, PeriodFact period, List<Subject> subjects, GeneralFormula general) {

    /**
     * A subject of the pupil.
     *
     * @param items his marks, the oldest first
     * @param formula how his computed average is reached, with his own numbers
     * @param average his average in it, or none: the one of the formula, unless a reason tells that his teacher gave it
     * @param reason why the teacher gave another average than the computed one, null when he did not
     * @param figures of those who were marked with him; none under five pupils
     */
    public record Subject(
            long subjectId,
            String subject,
            List<Item> items,
            AverageFormula formula,
            Average average,
            String reason,
            ClassFigures figures) {}

    /**
     * One mark.
     *
     * @param terms how the assessment counts
     * @param remark of the teacher, perhaps empty
     */
    public record Item(
            long assessmentId, String title, LocalDate heldOn, MarkValue value, Weighing terms, String remark) {}

    /**
     * A mark that was published lately, for a home.
     *
     * @param shownSince from when this reader may see it
     */
    public record Latest(
            String subject, String title, LocalDate heldOn, MarkValue value, Fraction scale, Instant shownSince) {}
}
