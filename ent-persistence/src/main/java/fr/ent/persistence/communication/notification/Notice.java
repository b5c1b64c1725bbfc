package fr.ent.persistence.communication.notification;

import fr.ent.persistence.kernel.Identified;
import fr.ent.persistence.kernel.NamesPerson;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.Set;

/**
 * One thing told to one person about one pupil on one day: the outbox, and the proof of what was told to whom. Notices of
 * absence of a pupil's day to one person are numbered by their step (1: absent, 2: corrected, 3: absent again), that of new
 * marks is the only one of its day and stands before them, at 0; a step exists once.
 */
@Entity
@Table(name = "notice")
public class Notice extends Identified {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(15);
    private static final int LONGEST_DOUBLING = 8;
    private static final Duration LEASE = Duration.ofMinutes(5);

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

    protected Notice() {}

    /**
     * @param subject of whom, when
     * @param recipientId the person who is told
     * @param step from 1
     */
    public Notice(Subject subject, long recipientId, NoticeKind kind, int step, Instant now) {
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

    /** The notice of new marks of that day. */
    public static Notice ofMarks(Subject subject, long recipientId, Instant now) {
        return new Notice(subject, recipientId, NoticeKind.NEW_MARKS, 0, now);
    }

    /**
     * What a notice is about.
     *
     * @param day of the school
     * @param time the start of the first lesson missed that day, or when new marks were found, in the school's zone
     */
    public record Subject(long schoolId, long pupilId, LocalDate day, LocalTime time) {}

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
        nextAttemptAt = now.plus(LEASE);
        return true;
    }

    /** Sending failed for now: tried again 15 s later, then 30 s, a minute… and each hour. */
    public void postpone(Instant now) {
        nextAttemptAt = now.plus(FIRST_WAIT.multipliedBy(1L << Math.min(attempts - 1, LONGEST_DOUBLING)));
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

    /** He does not want it: what all were told is kept, nothing is sent. */
    public void decline(Instant now) {
        settle(NoticeState.DECLINED, now);
    }

    /** It tells of the marks of that assessment; what was cancelled is to be told after all. */
    public void tellsOf(long assessmentId, Instant now) {
        causes.add(assessmentId);
        if (state == NoticeState.CANCELLED) {
            state = NoticeState.WAITING;
            settledAt = null;
            nextAttemptAt = now;
        }
    }

    /** The marks of that assessment are read no longer; with the last of them nothing is left to tell. */
    public void tellsNoLongerOf(long assessmentId, Instant now) {
        if (causes.remove(assessmentId) && causes.isEmpty() && state == NoticeState.WAITING) {
            withdraw(now);
        }
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
