package fr.ent.persistence.schooling.assessment;

import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.kernel.Identified;
import fr.ent.persistence.schooling.directory.Division;
import fr.ent.persistence.schooling.directory.GradingPeriod;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a grading period stands for a division: open, or closed by the head, and from when families read its report
 * cards. Closing locks marks, assessments and appreciations; it changes none.
 */
@Entity
@Table(name = "period_closing")
public class PeriodClosing extends Identified {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "division_id")
    private Division division;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "period_id")
    private GradingPeriod period;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "published_at")
    private Instant publishedAt;

    protected PeriodClosing() {}

    /** An open period. The service has seen that the division is cut that way. */
    public PeriodClosing(Division division, GradingPeriod period) {
        this.division = division;
        this.period = period;
    }

    /**
     * Closes it.
     *
     * @param publishAt from when families read the report cards; null when the school has not said yet
     * @throws BrokenRule report.period.closedAlready
     */
    public void close(Instant now, Instant publishAt) {
        BrokenRule.when(isClosed(), "report.period.closedAlready");
        this.closedAt = now;
        this.publishedAt = publishAt;
    }

    /**
     * Opens it again; its report cards disappear for families.
     *
     * @throws BrokenRule report.period.notClosed
     */
    public void reopen() {
        BrokenRule.when(!isClosed(), "report.period.notClosed");
        this.closedAt = null;
        this.publishedAt = null;
    }

    /**
     * Says from when families read its report cards; null takes that back.
     *
     * @throws BrokenRule report.period.notClosed
     */
    public void publish(Instant at) {
        BrokenRule.when(!isClosed(), "report.period.notClosed");
        this.publishedAt = at;
    }

    /** Did the head close it? */
    public boolean isClosed() {
        return closedAt != null;
    }

    /** The division. */
    public Division division() {
        return division;
    }

    /** The period. */
    public GradingPeriod period() {
        return period;
    }

    /** When it was closed; empty while it is open. */
    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    /** From when families read its report cards; empty: not yet said. */
    public Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }
}
