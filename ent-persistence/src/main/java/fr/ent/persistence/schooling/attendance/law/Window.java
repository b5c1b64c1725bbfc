package fr.ent.persistence.schooling.attendance.law;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** The days in which a threshold was crossed, and what was counted in them. */
@Embeddable
public class Window {

    @Column(name = "window_from", nullable = false)
    private LocalDate since;

    @Column(name = "window_to", nullable = false)
    private LocalDate until;

    @Column(name = "crossed_on", nullable = false)
    private LocalDate crossedOn;

    @Column(name = "counted", nullable = false)
    private int counted;

    @Column(name = "pending", nullable = false)
    private int pending;

    protected Window() {}

    /**
     * From one day to another, both included.
     *
     * @param crossedOn the day on which the threshold was reached
     * @param counted so far
     * @param pending how many of them have a reason of which the school has not decided
     */
    public Window(LocalDate since, LocalDate until, LocalDate crossedOn, int counted, int pending) {
        this.since = since;
        this.until = until;
        this.crossedOn = crossedOn;
        this.counted = counted;
        this.pending = pending;
    }

    /** Is there a day that both have? */
    public boolean meets(Window other) {
        return !until.isBefore(other.since) && !other.until.isBefore(since);
    }

    /** Its first day. */
    public LocalDate since() {
        return since;
    }

    /** Its last day, which may be to come. */
    public LocalDate until() {
        return until;
    }

    /** The day on which the threshold was reached. */
    public LocalDate crossedOn() {
        return crossedOn;
    }

    /** How many so far. */
    public int counted() {
        return counted;
    }

    /** How many of them have a reason of which the school has not decided. */
    public int pending() {
        return pending;
    }
}
