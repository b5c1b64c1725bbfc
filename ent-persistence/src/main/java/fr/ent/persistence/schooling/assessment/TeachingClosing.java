package fr.ent.persistence.schooling.assessment;

import fr.ent.persistence.kernel.Identified;
import fr.ent.persistence.schooling.directory.Division;
import fr.ent.persistence.schooling.directory.GradingPeriod;
import fr.ent.persistence.schooling.directory.TeachingAssignment;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/**
 * One teaching that does not stand as its division does in a period: closed before it, or opened again although the
 * division is closed. It wins over {@link PeriodClosing}. A group of several divisions has one for each of them.
 */
@Entity
@Table(name = "teaching_closing")
public class TeachingClosing extends Identified {

    /** How it differs from its division. */
    public enum State {
        CLOSED,
        REOPENED;

        static State of(boolean closed) {
            return closed ? CLOSED : REOPENED;
        }
    }

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "division_id")
    private Division division;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "period_id")
    private GradingPeriod period;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "assignment_id")
    private TeachingAssignment assignment;

    // not a boolean: EclipseLink compares those with 1, which Derby refuses
    @Enumerated(EnumType.STRING)
    @Column(name = "state", length = 10, nullable = false)
    private State state;

    protected TeachingClosing() {}

    /** @param closed or opened again */
    public TeachingClosing(PeriodClosing whole, TeachingAssignment assignment, boolean closed) {
        this.division = whole.division();
        this.period = whole.period();
        this.assignment = assignment;
        this.state = State.of(closed);
    }

    /** Closes it, or opens it again. */
    public void turn(boolean nowClosed) {
        this.state = State.of(nowClosed);
    }

    /** Is it closed? */
    public boolean isClosed() {
        return state == State.CLOSED;
    }

    /** The division whose pupils it is about. */
    public Division division() {
        return division;
    }

    /** The period. */
    public GradingPeriod period() {
        return period;
    }

    /** What is taught. */
    public TeachingAssignment assignment() {
        return assignment;
    }
}
