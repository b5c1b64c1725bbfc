package fr.ent.ejb.schooling.report;

import fr.ent.ejb.schooling.assessment.Average;
import fr.ent.persistence.schooling.assessment.PeriodFact;
import fr.ent.persistence.schooling.report.PhraseLine;
import java.util.List;

/**
 * The appreciations of one teaching in one period, for who writes them.
 *
 * @param periods to choose from
 * @param mean what the class did
 * @param phrases the sentences that he keeps
 */
public record AppreciationSheet(
        long assignmentId,
        String subject,
        String structure,
        List<PeriodFact> periods,
        PeriodFact period,
        Average mean,
        List<Line> lines,
        List<PhraseLine> phrases) {

    /**
     * A pupil.
     *
     * @param text what is written, "" for nothing
     * @param before what was written for the period before; "" for nothing
     * @param average as it stands; the override when there is one
     * @param override why it is not the computed one; null when it is
     * @param locked is the period closed for him?
     */
    public record Line(
            long pupilId,
            String pupil,
            int version,
            String text,
            String before,
            Average average,
            String override,
            boolean locked) {}

    /** May anything be written? */
    public boolean isWritable() {
        return lines.stream().anyMatch(line -> !line.locked());
    }

    /** How many pupils have an appreciation. */
    public long written() {
        return lines.stream().filter(line -> !line.text().isEmpty()).count();
    }
}
