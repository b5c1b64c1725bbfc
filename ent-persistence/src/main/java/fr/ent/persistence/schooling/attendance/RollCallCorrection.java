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

/** A change made after the roll call was closed: who, when, what stood there and what stands there now. Never changed. */
@Entity
@Table(name = "roll_call_correction")
class RollCallCorrection extends Identified {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "roll_call_id", nullable = false, updatable = false)
    private RollCall rollCall;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "pupil_id", nullable = false, updatable = false)
    private Person pupil;

    @Enumerated(EnumType.STRING)
    @Column(name = "attendance_before", nullable = false, length = 10, updatable = false)
    private Attendance attendanceBefore;

    @Column(name = "minutes_before", updatable = false)
    private Integer minutesBefore;

    @Enumerated(EnumType.STRING)
    @Column(name = "attendance_after", nullable = false, length = 10, updatable = false)
    private Attendance attendanceAfter;

    @Column(name = "minutes_after", updatable = false)
    private Integer minutesAfter;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "corrected_by_id", nullable = false, updatable = false)
    private Person correctedBy;

    @Column(name = "corrected_at", nullable = false, updatable = false)
    private Instant correctedAt;

    protected RollCallCorrection() {}

    RollCallCorrection(RollCall rollCall, Person pupil, Observation before, Observation after, Signature signature) {
        this.rollCall = rollCall;
        this.pupil = pupil;
        this.attendanceBefore = before.attendance();
        this.minutesBefore = before.minutes();
        this.attendanceAfter = after.attendance();
        this.minutesAfter = after.minutes();
        this.correctedBy = signature.by();
        this.correctedAt = signature.at();
    }
}
