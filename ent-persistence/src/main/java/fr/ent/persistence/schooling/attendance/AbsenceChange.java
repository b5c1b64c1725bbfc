package fr.ent.persistence.schooling.attendance;

import fr.ent.persistence.kernel.Identified;
import fr.ent.persistence.schooling.directory.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** What an absence record said before somebody changed it. Never changed itself. */
@Entity
@Table(name = "absence_change")
class AbsenceChange extends Identified {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "absence_id", nullable = false, updatable = false)
    private Absence absence;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false, length = 20, updatable = false)
    private AbsenceKind kind;

    @Column(name = "from_day", nullable = false, updatable = false)
    private LocalDate fromDay;

    @Column(name = "from_time", nullable = false, updatable = false)
    private LocalTime fromTime;

    @Column(name = "to_day", nullable = false, updatable = false)
    private LocalDate toDay;

    @Column(name = "to_time", updatable = false)
    private LocalTime toTime;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "reason_id", updatable = false)
    private AbsenceReason reason;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false, length = 10, updatable = false)
    private AbsenceState state;

    @Column(name = "word", nullable = false, length = 2 * Absence.LONGEST_WORD, updatable = false)
    private String word;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "changed_by_id", nullable = false, updatable = false)
    private Person changedBy;

    @Column(name = "changed_at", nullable = false, updatable = false)
    private Instant changedAt;

    protected AbsenceChange() {}

    AbsenceChange(Absence before, Signature signature) {
        var when = before.when();
        this.absence = before;
        this.kind = before.kind();
        this.fromDay = when.firstDay();
        this.fromTime = when.from().toLocalTime();
        this.toDay = when.lastDay();
        this.toTime = when.to() == null ? null : when.to().toLocalTime();
        this.reason = before.reason().orElse(null);
        this.state = before.state();
        this.word = before.word();
        this.changedBy = signature.by();
        this.changedAt = signature.at();
    }
}
