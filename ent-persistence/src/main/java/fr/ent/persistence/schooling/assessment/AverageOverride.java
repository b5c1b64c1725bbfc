package fr.ent.persistence.schooling.assessment;

import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.kernel.CleanText;
import fr.ent.persistence.kernel.Identified;
import fr.ent.persistence.kernel.NamesPerson;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * A final average on twenty that the teacher gives a pupil in a subject and a period in place of the computed one, with
 * his reason. It is shown as such wherever it is shown. One that was taken back stays, empty.
 */
@Entity
@Table(name = "average_override")
public class AverageOverride extends Identified {

    private static final BigDecimal MOST = BigDecimal.valueOf(20);
    private static final int DECIMALS = 2;

    @NamesPerson
    @Column(name = "pupil_id", nullable = false)
    private long pupilId;

    @Column(name = "period_id", nullable = false, updatable = false)
    private long periodId;

    @Column(name = "subject_id", nullable = false, updatable = false)
    private long subjectId;

    @Column(name = "points", precision = 4, scale = 2)
    private BigDecimal points;

    @Column(name = "reason", length = 2 * CleanText.LONGEST_REASON, nullable = false)
    private String reason = "";

    @NamesPerson
    @Column(name = "author_id", nullable = false)
    private long authorId;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    protected AverageOverride() {}

    /** None yet; {@link #give} fills it. The service has seen that the pupil is taught that subject. */
    public AverageOverride(long pupilId, long periodId, long subjectId) {
        this.pupilId = pupilId;
        this.periodId = periodId;
        this.subjectId = subjectId;
    }

    /**
     * Gives the average.
     *
     * @param given 0 to 20 with two decimals at most
     * @throws BrokenRule report.override.outOfRange; as {@link CleanText#reason}
     */
    public void give(BigDecimal given, String why, long author, Instant now) {
        BrokenRule.when(
                given.signum() < 0
                        || given.compareTo(MOST) > 0
                        || given.stripTrailingZeros().scale() > DECIMALS,
                "report.override.outOfRange");
        this.reason = CleanText.reason(why);
        this.points = given;
        sign(author, now);
    }

    /** Takes it back: the computed average counts again. */
    public void takeBack(long author, Instant now) {
        this.points = null;
        this.reason = "";
        sign(author, now);
    }

    private void sign(long author, Instant now) {
        this.authorId = author;
        this.changedAt = now;
    }

    /** Whose. */
    public long pupilId() {
        return pupilId;
    }

    /** On twenty; empty when it was taken back. */
    public Optional<BigDecimal> points() {
        return Optional.ofNullable(points);
    }

    /** Why; "" when it was taken back. */
    public String reason() {
        return reason;
    }

    /** Who gave it, or took it back. */
    public long authorId() {
        return authorId;
    }

    /** When. */
    public Instant changedAt() {
        return changedAt;
    }
}
