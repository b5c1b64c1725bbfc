package fr.ent.persistence.schooling.assessment;

import fr.ent.persistence.kernel.Identified;
import fr.ent.persistence.schooling.directory.GradingPeriod;
import fr.ent.persistence.schooling.directory.TeachingAssignment;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** How a teaching assignment makes its averages in one grading period, where its teachers chose something. */
@Entity
@Table(name = "averaging")
public class Averaging extends Identified {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "assignment_id")
    private TeachingAssignment assignment;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "period_id")
    private GradingPeriod period;

    @Column(name = "choices", nullable = false)
    private int choices;

    protected Averaging() {}

    /** Of this in that period: as everybody does, until something is chosen. */
    public Averaging(TeachingAssignment assignment, GradingPeriod period) {
        this.assignment = assignment;
        this.period = period;
    }

    /** Makes its averages in this way from now on. */
    public void choose(AveragingRules rules) {
        this.choices = rules.code();
    }

    /** How its averages are made. */
    public AveragingRules rules() {
        return AveragingRules.ofCode(choices);
    }
}
