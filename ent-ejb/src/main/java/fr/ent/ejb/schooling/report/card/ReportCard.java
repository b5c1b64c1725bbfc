package fr.ent.ejb.schooling.report.card;

import fr.ent.ejb.schooling.assessment.Average;
import fr.ent.ejb.schooling.assessment.ClassFigures;
import java.util.List;

/**
 * What a report card (bulletin) says of one pupil, before anything is drawn.
 *
 * @param lines a subject each, in the order of a French dictionary
 * @param general the general average, and that of the periods before
 * @param year the mean of the periods' general averages, null before the last period
 */
public record ReportCard(
        CardHead head, CardPupil pupil, List<Line> lines, Final general, Average year, Council council, Life life) {

    /**
     * A subject.
     *
     * @param teachers who taught it in the period, as the school calls them
     * @param parts his averages in its sub-subjects; none without any
     * @param mark the average of the period, and those of the periods before
     * @param year the mean of the periods, null before the last period
     * @param appreciation perhaps empty
     */
    public record Line(
            String subject, List<String> teachers, List<Part> parts, Final mark, Average year, String appreciation) {}

    /** A sub-subject. */
    public record Part(String label, Average average) {}

    /**
     * A final average.
     *
     * @param overridden did the teacher give it in place of the computed one?
     * @param before those of the periods before, in their order
     * @param figures of the class; none under five pupils
     */
    public record Final(Average average, boolean overridden, List<Average> before, ClassFigures figures) {}

    /** What the council said; each perhaps empty. */
    public record Council(String appreciation, String distinction, String orientation) {}

    /**
     * Half-days of absence, and how often he came late.
     *
     * @param unjustified those of the half-days that the school does not take as justified
     */
    public record Life(int halfDays, int unjustified, int latenesses) {}

    /** Is there an average that a teacher gave in place of the computed one? */
    public boolean isOverridden() {
        return lines.stream().anyMatch(line -> line.mark().overridden());
    }
}
