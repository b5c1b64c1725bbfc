package fr.ent.persistence.schooling.assessment;

import static jakarta.persistence.EnumType.STRING;

import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.kernel.Identified;
import fr.ent.persistence.kernel.NamesPerson;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;

/**
 * What one pupil has at one assessment: one cell of the grid, with a version of its own. A cell that was emptied stays,
 * blank, so that its versions go on. Persons are kept by id: saving a grid must not load thirty of them.
 */
@Entity
@Table(name = "mark")
public class Mark extends Identified {

    /** The longest remark. */
    public static final int LONGEST_REMARK = 250;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "assessment_id")
    private Assessment assessment;

    @NamesPerson
    @Column(name = "pupil_id", nullable = false)
    private long pupilId;

    @Column(name = "points", precision = 6, scale = 2)
    private BigDecimal points;

    @Enumerated(STRING)
    @Column(name = "special", length = 20)
    private SpecialMark special;

    @Column(name = "remark", length = LONGEST_REMARK)
    private String remark;

    @NamesPerson
    @Column(name = "changed_by", nullable = false)
    private long changedBy;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    protected Mark() {}

    /** An empty cell; {@link #write} fills it. The service has seen that the pupil belongs there. */
    public Mark(Assessment assessment, long pupilId) {
        this.assessment = assessment;
        this.pupilId = pupilId;
    }

    /**
     * Gives the pupil this value and remark.
     *
     * @return the line of history, to be kept with the mark
     * @throws BrokenRule assessment.mark.aboveScale, assessment.mark.remarkTooLong
     */
    public MarkHistory write(MarkValue value, String newRemark, long author, Instant now) {
        assessment.accept(value);
        var line = OneLine.of(newRemark);
        BrokenRule.when(line.length() > LONGEST_REMARK, "assessment.mark.remarkTooLong", LONGEST_REMARK);
        var history = new MarkHistory(this, author, now).from(value(), remark()).to(value, line);
        this.points = value.points();
        this.special = value.special();
        this.remark = line.isEmpty() ? null : line;
        this.changedBy = author;
        this.changedAt = now;
        return history;
    }

    /** Whether it already says exactly this, so that a second post of the same changes nothing. */
    public boolean says(MarkValue value, String otherRemark) {
        return value().equals(value) && Objects.equals(remark(), OneLine.of(otherRemark));
    }

    /** Points, a special mark, or nothing. */
    public MarkValue value() {
        return new MarkValue(points, special);
    }

    /** What the teacher adds in words; empty when he adds nothing. */
    public String remark() {
        return remark == null ? "" : remark;
    }

    /** Of which assessment. */
    public Assessment assessment() {
        return assessment;
    }

    /** Whose. */
    public long pupilId() {
        return pupilId;
    }

    /** Who wrote it last. */
    public long changedBy() {
        return changedBy;
    }

    /** When it was last written. */
    public Instant changedAt() {
        return changedAt;
    }
}
