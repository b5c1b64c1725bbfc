package fr.ent.persistence.communication.notification;

import fr.ent.persistence.kernel.Identified;
import fr.ent.persistence.kernel.NamesPerson;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.Set;

/**
 * One thing told to one person about one pupil on one day by one channel: the outbox, and the proof of what was told to whom
 * and how. Notices of absence of a pupil's day to one person are numbered by their step (1: absent, 2: corrected, 3: absent
 * again), that of new marks is the only one of its day and stands before them, at 0; a step exists once in each channel.
 */
@Entity
@Table(name = "notice")
public class Notice extends Identified {

    @Column(name = "school_id", nullable = false, updatable = false)
    private long schoolId;

    @NamesPerson(stays = true)
    @Column(name = "pupil_id", nullable = false, updatable = false)
    private long pupilId;

    @NamesPerson(stays = true)
    @Column(name = "recipient_id", nullable = false, updatable = false)
    private long recipientId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false, updatable = false, length = 20)
    private NoticeKind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "channel", nullable = false, updatable = false, length = 10)
    private NoticeChannel channel = NoticeChannel.MAIL;

    @Column(name = "about_day", nullable = false, updatable = false)
    private LocalDate day;

    @Column(name = "about_time", nullable = false, updatable = false)
    private LocalTime time;

    @Column(name = "step", nullable = false, updatable = false)
    private int step;

    @ElementCollection
    @CollectionTable(name = "notice_cause", joinColumns = @JoinColumn(name = "notice_id"))
    @Column(name = "assessment_id")
    private Set<Long> causes = new HashSet<>();

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false, length = 20)
    private NoticeState state;

    @Column(name = "attempts", nullable = false)
    private int attempts;

    @Column(name = "next_attempt_at", nullable = false)
    private Instant nextAttemptAt;

    @Column(name = "settled_at")
    private Instant settledAt;

    @Embedded
    private Arrival arrival;

    protected Notice() {}

    /**
     * @param subject of whom, when
     * @param recipientId the person who is told
     * @param step from 1 for absences, 0 for new marks, -1 for report cards, below for reminders
     */
    public Notice(NoticeSubject subject, long recipientId, NoticeKind kind, int step, Instant now) {
        this.schoolId = subject.schoolId();
        this.pupilId = subject.pupilId();
        this.day = subject.day();
        this.time = subject.time();
        this.recipientId = recipientId;
        this.kind = kind;
        this.step = step;
        this.createdAt = now;
        this.nextAttemptAt = now;
        this.state = NoticeState.WAITING;
    }

    /** It goes that way, said before it is kept. What is only read in the portal is told, or not wanted, at once. */
    public Notice by(NoticeChannel way, Instant now) {
        this.channel = way;
        if (way == NoticeChannel.PORTAL) {
            settle(kind.isDue() ? NoticeState.SENT : NoticeState.DECLINED, now);
        }
        return this;
    }

    /**
     * Somebody sets about sending it: for five minutes it is his, then anybody's again, whose server died meanwhile.
     *
     * @return false when it is not due: somebody else has it, or it is settled
     */
    public boolean claim(Instant now) {
        if (state != NoticeState.WAITING || nextAttemptAt.isAfter(now)) {
            return false;
        }
        attempts++;
        nextAttemptAt = now.plus(Waits.LEASE);
        return true;
    }

    /** Sending failed for now: tried again, each time later. */
    public void postpone(Instant now) {
        nextAttemptAt = now.plus(Waits.after(attempts));
    }

    /** It was taken; a gateway is asked a minute later how it ended. @param reference what it calls it, null for none */
    public void accepted(String reference, Instant now) {
        arrival().known(reference);
        settle(NoticeState.SENT, now);
        this.nextAttemptAt = now.plus(Waits.FIRST_QUESTION);
    }

    /** It is quiet, and it is not urgent: not before that. */
    public void hold(Instant opening) {
        nextAttemptAt = opening;
    }

    /** The gateway does not know yet: asked again. */
    public void askAgain(Instant now) {
        this.nextAttemptAt = now.plus(Waits.question(settledAt, now));
    }

    /** Its way ends here. */
    public void settle(NoticeState end, Instant now) {
        this.state = end;
        this.settledAt = now;
    }

    /** What it announced is no longer so. @return true when nothing had left: it is cancelled, and nothing need be told */
    public boolean withdraw(Instant now) {
        if (state == NoticeState.WAITING && attempts == 0) {
            settle(NoticeState.CANCELLED, now);
        }
        return state == NoticeState.CANCELLED;
    }

    /** It tells of that: an assessment’s marks, a closing’s cards; what was cancelled is to be told after all. */
    public void tellsOf(long cause, Instant now) {
        causes.add(cause);
        if (state == NoticeState.CANCELLED) {
            state = NoticeState.WAITING;
            settledAt = null;
            nextAttemptAt = now;
        }
    }

    /** That is read no longer; with the last of them nothing is left to tell. */
    public void tellsNoLongerOf(long cause, Instant now) {
        if (causes.remove(cause) && causes.isEmpty() && state == NoticeState.WAITING) {
            withdraw(now);
        }
    }

    /** When it was decided. */
    public Instant createdAt() {
        return createdAt;
    }

    /** By which way. */
    public NoticeChannel channel() {
        return channel;
    }

    /** Of which school. */
    public long schoolId() {
        return schoolId;
    }

    /** Of which day, in the school's zone. */
    public LocalDate day() {
        return day;
    }

    /** What it is about. */
    public NoticeSubject subject() {
        return new NoticeSubject(schoolId, pupilId, day, time);
    }

    /** What is known of it after it left. */
    public Arrival arrival() {
        if (arrival == null) {
            arrival = new Arrival();
        }
        return arrival;
    }

    /** Of whom it tells. */
    public long pupilId() {
        return pupilId;
    }

    /** Whom it tells. */
    public long recipientId() {
        return recipientId;
    }

    /** What it tells. */
    public NoticeKind kind() {
        return kind;
    }

    /** The start of the lesson that it names, in the school's zone. */
    public LocalTime time() {
        return time;
    }

    /** Its number among those of the pupil's day to that person, from 1. */
    public int step() {
        return step;
    }

    /** Where it is. */
    public NoticeState state() {
        return state;
    }

    /** How often sending was begun. */
    public int attempts() {
        return attempts;
    }

    /** Not before. */
    public Instant nextAttemptAt() {
        return nextAttemptAt;
    }
}
