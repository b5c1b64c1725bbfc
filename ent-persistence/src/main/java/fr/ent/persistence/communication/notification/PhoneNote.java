package fr.ent.persistence.communication.notification;

import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.kernel.Identified;
import fr.ent.persistence.kernel.NamesPerson;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/** School life called about an absence: who, when, with what outcome; the proof of a call. */
@Entity
@Table(name = "phone_note")
public class PhoneNote extends Identified {

    /** Characters of a note. */
    public static final int LONGEST = 200;

    @Column(name = "follow_up_id", nullable = false, updatable = false)
    private long followUpId;

    @NamesPerson(stays = true)
    @Column(name = "caller_id", nullable = false, updatable = false)
    private long callerId;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome", nullable = false, updatable = false, length = 10)
    private PhoneOutcome outcome;

    @Column(name = "note", updatable = false, length = LONGEST)
    private String note;

    @Column(name = "noted_at", nullable = false, updatable = false)
    private Instant notedAt;

    protected PhoneNote() {}

    /**
     * @param callerId who called
     * @param note null or blank when there is nothing to say
     * @throws BrokenRule notification.note.tooLong
     */
    public PhoneNote(AbsenceFollowUp about, long callerId, PhoneOutcome outcome, String note, Instant now) {
        var text = note == null ? "" : note.strip();
        BrokenRule.when(text.length() > LONGEST, "notification.note.tooLong", LONGEST);
        this.followUpId = about.id();
        this.callerId = callerId;
        this.outcome = outcome;
        this.note = text.isEmpty() ? null : text;
        this.notedAt = now;
    }

    /** About which absence. */
    public long followUpId() {
        return followUpId;
    }

    /** Who called. */
    public long callerId() {
        return callerId;
    }

    /** What came of it. */
    public PhoneOutcome outcome() {
        return outcome;
    }

    /** What is worth keeping, null when nothing. */
    public String note() {
        return note;
    }

    /** When. */
    public Instant notedAt() {
        return notedAt;
    }
}
