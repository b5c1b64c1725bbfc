package fr.ent.persistence.communication.notification;

import fr.ent.persistence.kernel.Identified;
import fr.ent.persistence.kernel.NamesPerson;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * The absence of a pupil's day, told to his guardians: channel after channel as long as none of them reads or answers, then
 * the telephone, then reminders to who is silent. One for all his guardians: what one of them answers ends it for all.
 */
@Entity
@Table(name = "absence_follow_up")
public class AbsenceFollowUp extends Identified {

    @Column(name = "school_id", nullable = false, updatable = false)
    private long schoolId;

    @NamesPerson(stays = true)
    @Column(name = "pupil_id", nullable = false, updatable = false)
    private long pupilId;

    @Column(name = "about_day", nullable = false, updatable = false)
    private LocalDate day;

    @Column(name = "about_time", nullable = false)
    private LocalTime time;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false, length = 10)
    private FollowUpState state;

    @Column(name = "told_at", nullable = false)
    private Instant toldAt;

    @Column(name = "look_at")
    private Instant lookAt;

    @Column(name = "reminders", nullable = false)
    private int reminders;

    @Column(name = "settled_at")
    private Instant settledAt;

    protected AbsenceFollowUp() {}

    /** The guardians are told at that instant. @param lookAt when it is seen whether somebody read or answered */
    public AbsenceFollowUp(NoticeSubject subject, Instant now, Instant lookAt) {
        this.schoolId = subject.schoolId();
        this.pupilId = subject.pupilId();
        this.day = subject.day();
        begin(subject.time(), now, lookAt);
    }

    /** They are told anew: he was absent, then was not, then was. */
    public final void begin(LocalTime since, Instant now, Instant look) {
        this.time = since;
        this.state = FollowUpState.TELLING;
        this.toldAt = now;
        this.lookAt = look;
        this.settledAt = null;
    }

    /** The next channel was used. */
    public void waitUntil(Instant then) {
        this.lookAt = then;
    }

    /** No channel is left: somebody calls. @param reminder when who is silent is reminded, null for never */
    public void toCall(Instant reminder) {
        this.state = FollowUpState.TO_CALL;
        this.lookAt = reminder;
    }

    /** A guardian read it; nothing more is sent for now. @return false when nobody waited for that any more */
    public boolean read(Instant now, Instant reminder) {
        if (state != FollowUpState.TELLING && state != FollowUpState.TO_CALL) {
            return false;
        }
        this.state = FollowUpState.READ;
        this.settledAt = now;
        this.lookAt = reminder;
        return true;
    }

    /** Nothing more is sent. @return false when it was over before */
    public boolean end(FollowUpState how, Instant now) {
        if (!state.isOpen()) {
            return false;
        }
        this.state = how;
        this.settledAt = now;
        this.lookAt = null;
        return true;
    }

    /** Who is silent was reminded. @param next when again, null for never */
    public void reminded(Instant next) {
        this.reminders++;
        this.lookAt = next;
    }

    /** Of which school. */
    public long schoolId() {
        return schoolId;
    }

    /** Of whom. */
    public long pupilId() {
        return pupilId;
    }

    /** Of which day. */
    public LocalDate day() {
        return day;
    }

    /** What its notices are about. */
    public NoticeSubject subject() {
        return new NoticeSubject(schoolId, pupilId, day, time);
    }

    /** Where it stands. */
    public FollowUpState state() {
        return state;
    }

    /** When the guardians were first told. */
    public Instant toldAt() {
        return toldAt;
    }

    /** When it is looked at again, null for never. */
    public Instant lookAt() {
        return lookAt;
    }

    /** How often who was silent was reminded. */
    public int reminders() {
        return reminders;
    }
}
