package fr.ent.ejb.schooling.assessment;

import fr.ent.persistence.schooling.assessment.PeriodFact;
import fr.ent.persistence.schooling.assessment.SummonsFact;
import java.io.Serializable;
import java.util.List;

/**
 * The pupils of a teaching assignment whose average is not representative in a grading period.
 *
 * @param title the subject and the division or group
 * @param leastShare of the weight, in per cent, that the school asks for; 0: it asks for nothing
 */
public record ReplacementSheet(
        String title, List<PeriodFact> periods, PeriodFact period, int leastShare, List<Line> lines)
        implements Serializable {

    /**
     * A pupil.
     *
     * @param shown his average of now, empty for NN
     * @param share on which part of the weight he was assessed, in per cent
     * @param summoned to what; null when to nothing
     */
    public record Line(long pupilId, String pupil, String shown, int share, SummonsFact summoned)
            implements Serializable {}
}
