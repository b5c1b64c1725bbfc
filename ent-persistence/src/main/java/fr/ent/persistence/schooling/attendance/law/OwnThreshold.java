package fr.ent.persistence.schooling.attendance.law;

import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.kernel.CleanText;
import fr.ent.persistence.kernel.Identified;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.directory.School;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;

/** What a school watches besides the law, from one day on. It is never changed: it ends, and another one begins. */
@Entity
@Table(name = "absenteeism_threshold")
public class OwnThreshold extends Identified {

    /** Neither counts nor days beyond a school year's half-days mean anything. */
    public static final int MOST = 200;

    /** Characters of the step that it asks for. */
    public static final int LONGEST_STEP = 120;

    /** A school watches at most so many at a time. */
    public static final int MOST_AT_A_TIME = 12;

    /** Days of the shortest rolling span. */
    public static final int SHORTEST_SPAN = 2;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "school_id", nullable = false, updatable = false)
    private School school;

    @Enumerated(EnumType.STRING)
    @Column(name = "matter", nullable = false, length = 20, updatable = false)
    private Matter matter;

    @Column(name = "many", nullable = false, updatable = false)
    private int many;

    @Enumerated(EnumType.STRING)
    @Column(name = "span", nullable = false, length = 15, updatable = false)
    private SpanKind span;

    @Column(name = "days", updatable = false)
    private Integer days;

    @Column(name = "step", nullable = false, length = 2 * LONGEST_STEP, updatable = false)
    private String step;

    @Embedded
    private Validity validity;

    protected OwnThreshold() {}

    /**
     * What is counted, and over which days.
     *
     * @param days of a rolling span alone
     */
    public record Measure(Matter matter, int many, SpanKind span, Integer days) implements Serializable {

        /** @throws BrokenRule attendance.threshold.many, attendance.threshold.days */
        public Measure {
            BrokenRule.when(many < 1 || many > MOST, "attendance.threshold.many", MOST);
            BrokenRule.when(
                    span == SpanKind.ROLLING && (days == null || days < SHORTEST_SPAN || days > MOST),
                    "attendance.threshold.days",
                    SHORTEST_SPAN,
                    MOST);
            days = span == SpanKind.ROLLING ? days : null;
        }
    }

    /**
     * @param step what is to be done then
     * @throws BrokenRule attendance.threshold.step; as {@link CleanText#of}
     */
    public OwnThreshold(School school, Measure measure, String step, LocalDate since) {
        this.school = school;
        this.matter = measure.matter();
        this.many = measure.many();
        this.span = measure.span();
        this.days = measure.days();
        this.step = CleanText.of(step, LONGEST_STEP);
        BrokenRule.when(this.step.isEmpty(), "attendance.threshold.step");
        this.validity = Validity.from(since);
    }

    /** Watches no longer: that day is its last. What it found stays. */
    public void end(LocalDate lastDay) {
        this.validity = validity.endedOn(lastDay);
    }

    /** What it counts. */
    public Matter matter() {
        return matter;
    }

    /** From how many on. */
    public int many() {
        return many;
    }

    /** Over which days. */
    public SpanKind span() {
        return span;
    }

    /** Of a rolling span; null else. */
    public Integer days() {
        return days;
    }

    /** What is to be done then. */
    public String step() {
        return step;
    }

    /** When it is watched. */
    public Validity validity() {
        return validity;
    }
}
