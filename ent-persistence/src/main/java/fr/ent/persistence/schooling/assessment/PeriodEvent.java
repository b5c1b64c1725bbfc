package fr.ent.persistence.schooling.assessment;

import fr.ent.persistence.kernel.CleanText;
import fr.ent.persistence.kernel.Identified;
import fr.ent.persistence.kernel.NamesPerson;
import fr.ent.persistence.schooling.directory.TeachingAssignment;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** A closing or an opening of a period, or of one teaching in it; written once, never changed. */
@Entity
@Table(name = "period_event")
public class PeriodEvent extends Identified {

    /** What happened. */
    public enum Kind {
        CLOSED,
        REOPENED,
        TEACHING_CLOSED,
        TEACHING_REOPENED
    }

    @Column(name = "division_id", nullable = false, updatable = false)
    private long divisionId;

    @Column(name = "period_id", nullable = false, updatable = false)
    private long periodId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "assignment_id", updatable = false)
    private TeachingAssignment assignment;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", length = 20, nullable = false, updatable = false)
    private Kind kind;

    @Column(name = "reason", length = 2 * CleanText.LONGEST_REASON, nullable = false, updatable = false)
    private String reason;

    @NamesPerson
    @Column(name = "author_id", nullable = false, updatable = false)
    private long authorId;

    @Column(name = "happened_at", nullable = false, updatable = false)
    private Instant happenedAt;

    protected PeriodEvent() {}

    /**
     * @param assignment null for the whole division
     * @param reason needed to open again what was closed
     * @throws fr.ent.persistence.kernel.BrokenRule as {@link CleanText#reason}
     */
    public PeriodEvent(PeriodClosing whole, TeachingAssignment assignment, Kind kind, String reason) {
        this.divisionId = whole.division().id();
        this.periodId = whole.period().id();
        this.assignment = assignment;
        this.kind = kind;
        this.reason = kind == Kind.CLOSED || kind == Kind.TEACHING_CLOSED ? "" : CleanText.reason(reason);
    }

    /** Signs it. */
    public PeriodEvent by(long author, Instant now) {
        this.authorId = author;
        this.happenedAt = now;
        return this;
    }
}
