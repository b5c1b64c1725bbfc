package fr.ent.ejb.schooling.report;

import java.io.Serializable;

/**
 * A teaching of a division in a period: whether it is closed, and what it still owes.
 *
 * @param teachers who gives it today
 * @param reopened is it open although the division is closed?
 * @param appreciations how many are missing
 * @param marks how many cells of its assessments are empty
 */
public record TeachingState(
        long assignmentId,
        String subject,
        String structure,
        String teachers,
        boolean closed,
        boolean reopened,
        long appreciations,
        long marks)
        implements Serializable {

    /** Does it owe something, and could still give it? */
    public boolean isOwing() {
        return !closed && appreciations + marks > 0;
    }
}
