package fr.ent.ejb.schooling.assessment;

import fr.ent.persistence.schooling.assessment.PeriodFact;
import java.util.List;

/**
 * The year of a pupil as one reader may see it at this instant.
 *
 * @param periods those that have begun
 * @param subjects those with an average, in the order of their labels
 * @param general over all
 */
public record PupilYear(long pupilId, List<PeriodFact> periods, List<Subject> subjects, AnnualFormula general) {

    /** One subject. */
    public record Subject(String subject, AnnualFormula year) {}
}
