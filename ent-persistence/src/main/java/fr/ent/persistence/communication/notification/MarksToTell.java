package fr.ent.persistence.communication.notification;

import fr.ent.persistence.kernel.Identified;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * The marks of an assessment are, or will be, readable by guardians, or are so no longer; what that means for families is
 * still to be worked out. Written in the transaction of who publishes or writes marks, which need not wait for others.
 */
@Entity
@Table(name = "marks_to_tell")
public class MarksToTell extends Identified {

    @Column(name = "assessment_id", nullable = false, updatable = false)
    private long assessmentId;

    @Column(name = "changed_since", nullable = false, updatable = false)
    private Instant changedSince;

    @Column(name = "due_at", nullable = false)
    private Instant dueAt;

    protected MarksToTell() {}

    /** @param changedSince only marks written at that instant or later are news */
    public MarksToTell(long assessmentId, Instant changedSince, Instant now) {
        this.assessmentId = assessmentId;
        this.changedSince = changedSince;
        this.dueAt = now;
    }

    /** Guardians do not read them yet: it is looked at again then. */
    public void waitsUntil(Instant then) {
        this.dueAt = then;
    }

    /** The assessment, which may be gone. */
    public long assessmentId() {
        return assessmentId;
    }

    /** Only marks written at that instant or later are news. */
    public Instant changedSince() {
        return changedSince;
    }

    /** When it is looked at. */
    public Instant dueAt() {
        return dueAt;
    }
}
