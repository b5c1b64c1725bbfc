package fr.ent.ejb.schooling.assessment;

import fr.ent.persistence.schooling.assessment.OverrideFact;
import fr.ent.persistence.schooling.assessment.PeriodFact;

/**
 * How one average of one pupil is reached, with his own numbers.
 *
 * @param subject null for the general average
 * @param formula of the subject, null for the general average
 * @param general of all subjects, null for one subject
 * @param given what the teacher gave in place of the computed average, null when he gave nothing
 */
public record FormulaPage(
        String pupil,
        String subject,
        PeriodFact period,
        AverageFormula formula,
        GeneralFormula general,
        OverrideFact given) {

    static FormulaPage ofSubject(
            String pupil, String subject, PeriodFact period, AverageFormula formula, OverrideFact given) {
        return new FormulaPage(pupil, subject, period, formula, null, given);
    }

    static FormulaPage ofAll(String pupil, PeriodFact period, GeneralFormula general) {
        return new FormulaPage(pupil, null, period, null, general, null);
    }
}
