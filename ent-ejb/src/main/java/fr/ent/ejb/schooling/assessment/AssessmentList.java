package fr.ent.ejb.schooling.assessment;

import fr.ent.persistence.schooling.assessment.AssessmentLine;
import fr.ent.persistence.schooling.assessment.PeriodFact;
import fr.ent.persistence.schooling.directory.TeachingAssignment;
import java.util.List;

/**
 * The assessments of a teacher in one grading period.
 *
 * @param period the one shown, null when the school has none
 * @param assignments what he teaches today
 * @param lines the newest first
 */
public record AssessmentList(
        List<PeriodFact> periods, PeriodFact period, List<Assignment> assignments, List<AssessmentLine> lines) {

    /** A subject taught to a division or group. */
    public record Assignment(long id, String subject, String structure) {

        static List<Assignment> of(List<TeachingAssignment> given) {
            return given.stream().map(Assignment::of).toList();
        }

        private static Assignment of(TeachingAssignment given) {
            return new Assignment(
                    given.id(), given.subject().label(), given.structure().label());
        }
    }
}
