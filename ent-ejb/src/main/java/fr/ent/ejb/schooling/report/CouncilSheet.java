package fr.ent.ejb.schooling.report;

import fr.ent.ejb.schooling.assessment.Average;
import fr.ent.persistence.schooling.assessment.DivisionPeriod;
import fr.ent.persistence.schooling.report.DecisionFact;
import java.util.List;

/**
 * One pupil before his class council.
 *
 * @param pupils of the division, in the order of French lists
 * @param place of the one shown, from 0
 * @param periods of the division up to the one shown
 * @param subjects by label
 * @param general his general average in each of these periods
 * @param generalMean of the class in the period shown
 * @param decisions what councils said of him, one a period, null for nothing
 * @param choices what the school offers
 */
public record CouncilSheet(
        long divisionId,
        String division,
        List<DivisionPeriod> periods,
        DivisionPeriod period,
        List<Pupil> pupils,
        int place,
        List<Subject> subjects,
        List<Average> general,
        Average generalMean,
        Absences absences,
        List<DecisionFact> decisions,
        Choices choices) {

    /** A pupil of the list; has the council said something of him in this period? */
    public record Pupil(long id, String name, boolean done) {}

    /**
     * A subject.
     *
     * @param averages one a period, as in the sheet
     * @param override why the last one is not the computed one; null when it is
     * @param mean of the class in the period shown
     * @param appreciations what its teachers wrote for the period shown
     */
    public record Subject(
            String label, List<Average> averages, String override, Average mean, List<String> appreciations) {}

    /**
     * Half-days and late arrivals of the period, as the report card counts them.
     *
     * @param unjustified those of the half-days that the school does not take as justified
     */
    public record Absences(int halfDays, int unjustified, int lates) {}

    /** What a council chooses from. */
    public record Choices(List<String> distinctions, List<String> orientations) {}

    /** The pupil shown. */
    public Pupil pupil() {
        return pupils.get(place);
    }

    /** What this council said of him so far; null for nothing. */
    public DecisionFact decision() {
        return decisions.get(decisions.size() - 1);
    }
}
