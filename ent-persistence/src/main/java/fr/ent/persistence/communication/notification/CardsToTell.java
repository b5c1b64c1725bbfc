package fr.ent.persistence.communication.notification;

import fr.ent.persistence.kernel.Identified;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * The report cards of a division in a period are, or will be, read by guardians, or are so no longer; what that means for
 * families is still to be worked out. Written in the transaction of who publishes, which waits for nobody.
 */
@Entity
@Table(name = "cards_to_tell")
public class CardsToTell extends Identified {

    @Column(name = "division_id", nullable = false, updatable = false)
    private long divisionId;

    @Column(name = "period_id", nullable = false, updatable = false)
    private long periodId;

    @Column(name = "due_at", nullable = false)
    private Instant dueAt;

    protected CardsToTell() {}

    /** To be looked at now. */
    public CardsToTell(long divisionId, long periodId, Instant now) {
        this.divisionId = divisionId;
        this.periodId = periodId;
        this.dueAt = now;
    }

    /** They are not read yet: looked at again then. */
    public void waitsUntil(Instant then) {
        this.dueAt = then;
    }

    /** Of which division. */
    public long divisionId() {
        return divisionId;
    }

    /** In which period. */
    public long periodId() {
        return periodId;
    }

    /** When it is looked at. */
    public Instant dueAt() {
        return dueAt;
    }
}
