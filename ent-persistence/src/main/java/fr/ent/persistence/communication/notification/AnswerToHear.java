package fr.ent.persistence.communication.notification;

import fr.ent.persistence.kernel.Identified;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A guardian read what is kept of a pupil's presence, or absences of some days were explained; what that ends is still to be
 * worked out. Written in the transaction of who reads or explains, which waits for nobody.
 */
@Entity
@Table(name = "answer_to_hear")
public class AnswerToHear extends Identified {

    @Column(name = "pupil_id", nullable = false, updatable = false)
    private long pupilId;

    @Column(name = "reader_id", updatable = false)
    private Long readerId;

    @Column(name = "school_id", updatable = false)
    private Long schoolId;

    @Column(name = "first_day", nullable = false, updatable = false)
    private LocalDate firstDay;

    @Column(name = "last_day", nullable = false, updatable = false)
    private LocalDate lastDay;

    @Column(name = "heard_at", nullable = false, updatable = false)
    private Instant heardAt;

    protected AnswerToHear() {}

    /** @param readerId who read; null when it is an explanation */
    public AnswerToHear(long pupilId, Long readerId, LocalDate firstDay, LocalDate lastDay, Instant heardAt) {
        this.pupilId = pupilId;
        this.readerId = readerId;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.heardAt = heardAt;
    }

    /** It is about the absences from that school alone: of who reads, all of them are read. */
    public AnswerToHear ofSchool(long school) {
        this.schoolId = school;
        return this;
    }

    /** Is it about the absences from that school too? */
    public boolean isOf(long school) {
        return schoolId == null || schoolId == school;
    }

    /** Of whom. */
    public long pupilId() {
        return pupilId;
    }

    /** Who read; empty when it is an explanation. */
    public Optional<Long> readerId() {
        return Optional.ofNullable(readerId);
    }

    /** From that day on. */
    public LocalDate firstDay() {
        return firstDay;
    }

    /** Until that day. */
    public LocalDate lastDay() {
        return lastDay;
    }

    /** When. */
    public Instant heardAt() {
        return heardAt;
    }
}
