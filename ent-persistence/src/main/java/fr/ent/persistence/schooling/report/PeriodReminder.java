package fr.ent.persistence.schooling.report;

import fr.ent.persistence.kernel.Identified;
import fr.ent.persistence.kernel.NamesPerson;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** The head reminds who gives a teaching of what is still owed to a period of a division. */
@Entity
@Table(name = "period_reminder")
public class PeriodReminder extends Identified {

    @Column(name = "division_id", nullable = false, updatable = false)
    private long divisionId;

    @Column(name = "period_id", nullable = false, updatable = false)
    private long periodId;

    @Column(name = "assignment_id", nullable = false, updatable = false)
    private long assignmentId;

    @NamesPerson
    @Column(name = "author_id", nullable = false)
    private long authorId;

    @Column(name = "reminded_at", nullable = false)
    private Instant remindedAt;

    protected PeriodReminder() {}

    /** A first one, unsigned. */
    public PeriodReminder(long divisionId, long periodId, long assignmentId) {
        this.divisionId = divisionId;
        this.periodId = periodId;
        this.assignmentId = assignmentId;
    }

    /** Signs it, the first time and each time it is repeated. */
    public PeriodReminder by(long author, Instant now) {
        this.authorId = author;
        this.remindedAt = now;
        return this;
    }

    /** Of which teaching. */
    public long assignmentId() {
        return assignmentId;
    }
}
