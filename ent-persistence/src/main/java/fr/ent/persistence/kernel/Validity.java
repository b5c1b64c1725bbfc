package fr.ent.persistence.kernel;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * The days on which a fact holds, both ends included. An open end is stored as {@link #OPEN}, so that a query asks
 * {@code :day between x.validity.since and x.validity.until}.
 */
@Embeddable
public class Validity {

    /** The end of what has no end yet. */
    public static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    @Column(name = "valid_from", nullable = false)
    private LocalDate since;

    @Column(name = "valid_to", nullable = false)
    private LocalDate until;

    protected Validity() {}

    private Validity(LocalDate since, LocalDate until) {
        this.since = since;
        this.until = until;
    }

    /** From that day on, without an end. */
    public static Validity from(LocalDate since) {
        return new Validity(since, OPEN);
    }

    /**
     * From one day to another, both included.
     *
     * @throws BrokenRule kernel.validity.backwards when it would end before it begins
     */
    public static Validity between(LocalDate since, LocalDate until) {
        BrokenRule.when(until != null && until.isBefore(since), "kernel.validity.backwards");
        return new Validity(since, until == null ? OPEN : until);
    }

    /** The same, ended on that day (its last); what begins later than that never held and keeps one day. */
    public Validity endedOn(LocalDate lastDay) {
        return new Validity(since, lastDay.isBefore(since) ? since : lastDay);
    }

    /** Does the fact hold on that day? */
    public boolean covers(LocalDate day) {
        return !day.isBefore(since) && !day.isAfter(until);
    }

    /** Is there a day on which both hold? */
    public boolean overlaps(Validity other) {
        return !until.isBefore(other.since) && !other.until.isBefore(since);
    }

    /** Its first day. */
    public LocalDate since() {
        return since;
    }

    /** Its last day, {@link #OPEN} when none is known. */
    public LocalDate until() {
        return until;
    }

    /** Has it no known end? */
    public boolean isOpen() {
        return OPEN.equals(until);
    }
}
