package fr.ent.ejb.schooling.assessment;

import fr.ent.persistence.schooling.assessment.PeriodFact;
import java.util.List;

/**
 * The averages of a year of pupils: a line a pupil, a column a subject.
 *
 * @param title the division, or the subject and the division or group
 * @param periods those that have begun
 * @param subjects their labels; none for who reads one subject only
 */
public record AnnualTable(String title, List<PeriodFact> periods, List<String> subjects, List<Line> lines) {

    /**
     * A pupil.
     *
     * @param years one a subject
     * @param overall over all, or of the only subject
     */
    public record Line(long pupilId, String pupil, List<AnnualFormula> years, AnnualFormula overall) {}
}
