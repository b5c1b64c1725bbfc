package fr.ent.persistence.schooling.attendance.law;

import fr.ent.persistence.kernel.Identified;
import fr.ent.persistence.schooling.directory.School;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** What a month of the law is to a school, and when its pupils were last evaluated. */
@Entity
@Table(name = "absenteeism_settings")
public class AbsenteeismSettings extends Identified {

    @OneToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "school_id", nullable = false, updatable = false)
    private School school;

    @Enumerated(EnumType.STRING)
    @Column(name = "month_kind", nullable = false, length = 10)
    private MonthKind month = MonthKind.CALENDAR;

    @Column(name = "evaluated_at")
    private Instant evaluatedAt;

    protected AbsenteeismSettings() {}

    /** Calendar months; never evaluated. */
    public AbsenteeismSettings(School school) {
        this.school = school;
    }

    /** Says what a month is. */
    public void countBy(MonthKind kind) {
        this.month = kind;
    }

    /** What a month is. */
    public MonthKind month() {
        return month;
    }

    /** Its pupils were evaluated. */
    public void evaluated(Instant now) {
        this.evaluatedAt = now;
    }

    /** When they were, the last time. */
    public Optional<Instant> evaluatedAt() {
        return Optional.ofNullable(evaluatedAt);
    }
}
