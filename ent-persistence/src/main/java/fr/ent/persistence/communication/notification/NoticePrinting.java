package fr.ent.persistence.communication.notification;

import fr.ent.persistence.kernel.Identified;
import fr.ent.persistence.kernel.NamesPerson;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** Letters of a school printed at once: who did, and when. */
@Entity
@Table(name = "notice_printing")
public class NoticePrinting extends Identified {

    @Column(name = "school_id", nullable = false, updatable = false)
    private long schoolId;

    @NamesPerson(stays = true)
    @Column(name = "printed_by", nullable = false, updatable = false)
    private long printedBy;

    @Column(name = "printed_at", nullable = false, updatable = false)
    private Instant printedAt;

    protected NoticePrinting() {}

    /** They are printed now. */
    public NoticePrinting(long schoolId, long printedBy, Instant now) {
        this.schoolId = schoolId;
        this.printedBy = printedBy;
        this.printedAt = now;
    }

    /** Of which school. */
    public long schoolId() {
        return schoolId;
    }

    /** Who. */
    public long printedBy() {
        return printedBy;
    }

    /** When. */
    public Instant printedAt() {
        return printedAt;
    }
}
