package fr.ent.ejb.schooling.assessment;

import fr.ent.persistence.schooling.assessment.MarkValue;
import fr.ent.persistence.schooling.assessment.PeriodFact;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Averages of pupils in a grading period: a line a pupil, a column a subject (for who reads a whole division) or an
 * assessment (for who teaches one subject), and what the class did at the foot.
 *
 * @param title of what is shown: the division, or the subject and the division or group
 * @param structureId the division or group
 * @param subjectId the only subject, null for a whole division
 * @param periods what it shows, and what else there is to choose
 */
public record AverageTable(
        String title,
        long structureId,
        Long subjectId,
        Periods periods,
        List<Column> columns,
        List<Line> lines,
        ClassFigures overall) {

    /**
     * Which grading period is shown.
     *
     * @param all to choose from; of two kinds for a group from divisions that are cut in two ways
     * @param shown one of them: it counts for the pupils whose own division has it
     * @param others how many pupils of the group are not shown because their division is cut in the other way
     */
    public record Periods(List<PeriodFact> all, PeriodFact shown, int others) {}

    /**
     * A subject, with what the class did in it; or an assessment, with how it counts.
     *
     * @param id of the subject or the assessment
     * @param heldOn null for a subject
     * @param scale null for a subject
     * @param counts does it enter averages?
     * @param figures null for an assessment
     */
    public record Column(
            long id, String label, LocalDate heldOn, BigDecimal scale, boolean counts, ClassFigures figures) {}

    /**
     * A pupil.
     *
     * @param cells one a column
     * @param whole the general average, or that of the only subject
     */
    public record Line(long pupilId, String pupil, List<Cell> cells, Standing whole) {

        /** The general average, or that of the only subject. */
        public Average average() {
            return whole.average();
        }
    }

    /** An average in a subject, or a mark at an assessment; the other one is null. */
    public record Cell(Standing standing, MarkValue mark) {

        /** The average, null for a mark. */
        public Average average() {
            return standing == null ? null : standing.average();
        }
    }

    /**
     * An average with what must be known of it.
     *
     * @param representative was he assessed on as much of the weight as the school asks for? Always for a general one
     * @param reason why the teacher gave it in place of the computed one, null when it is computed
     */
    public record Standing(Average average, boolean representative, String reason) {}
}
