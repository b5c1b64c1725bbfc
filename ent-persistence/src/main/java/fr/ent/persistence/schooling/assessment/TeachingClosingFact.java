package fr.ent.persistence.schooling.assessment;

/** One teaching that stands for itself in a period of a division. */
public record TeachingClosingFact(long divisionId, long periodId, long assignmentId, TeachingClosing.State state) {

    /** Is it closed? */
    public boolean isClosed() {
        return state == TeachingClosing.State.CLOSED;
    }
}
