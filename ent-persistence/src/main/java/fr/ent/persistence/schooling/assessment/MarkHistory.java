package fr.ent.persistence.schooling.assessment;

import fr.ent.persistence.kernel.Identified;
import fr.ent.persistence.kernel.NamesPerson;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** One change of one mark: who, when, before, after. Only ever inserted. */
@Entity
@Table(name = "mark_history")
public class MarkHistory extends Identified {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "assessment_id", updatable = false)
    private Assessment assessment;

    @NamesPerson
    @Column(name = "pupil_id", nullable = false, updatable = false)
    private long pupilId;

    @NamesPerson
    @Column(name = "changed_by", nullable = false, updatable = false)
    private long changedBy;

    @Column(name = "changed_at", nullable = false, updatable = false)
    private Instant changedAt;

    @Column(name = "value_before", length = 12, nullable = false, updatable = false)
    private String valueBefore;

    @Column(name = "value_after", length = 12, nullable = false, updatable = false)
    private String valueAfter;

    @Column(name = "remark_before", length = 250, nullable = false, updatable = false)
    private String remarkBefore;

    @Column(name = "remark_after", length = 250, nullable = false, updatable = false)
    private String remarkAfter;

    protected MarkHistory() {}

    MarkHistory(Mark mark, long changedBy, Instant changedAt) {
        this.assessment = mark.assessment();
        this.pupilId = mark.pupilId();
        this.changedBy = changedBy;
        this.changedAt = changedAt;
    }

    MarkHistory from(MarkValue value, String remark) {
        this.valueBefore = value.text();
        this.remarkBefore = remark;
        return this;
    }

    MarkHistory to(MarkValue value, String remark) {
        this.valueAfter = value.text();
        this.remarkAfter = remark;
        return this;
    }

    /** The value it had, as {@link MarkValue#text} writes it. */
    public String valueBefore() {
        return valueBefore;
    }

    /** The value it got. */
    public String valueAfter() {
        return valueAfter;
    }

    /** Who changed it. */
    public long changedBy() {
        return changedBy;
    }

    /** When. */
    public Instant changedAt() {
        return changedAt;
    }
}
