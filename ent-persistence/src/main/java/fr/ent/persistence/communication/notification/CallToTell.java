package fr.ent.persistence.communication.notification;

import fr.ent.persistence.kernel.Identified;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A roll call was recorded, and what it means for families is still to be worked out. Written in the transaction of the
 * call, which need not wait for the calls of others: the notices of a day come from all of them.
 */
@Entity
@Table(name = "call_to_tell")
public class CallToTell extends Identified {

    @Column(name = "roll_call_id", nullable = false, updatable = false)
    private long rollCallId;

    @Column(name = "recorded_at", nullable = false, updatable = false)
    private Instant recordedAt;

    protected CallToTell() {}

    /** @param rollCallId of a call that has a row already */
    public CallToTell(long rollCallId, Instant recordedAt) {
        this.rollCallId = rollCallId;
        this.recordedAt = recordedAt;
    }

    /** The call. */
    public long rollCallId() {
        return rollCallId;
    }

    /** When it was closed, or corrected. */
    public Instant recordedAt() {
        return recordedAt;
    }
}
