package fr.ent.persistence.schooling.attendance;

import static fr.ent.persistence.schooling.attendance.Attendance.ABSENT;

import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.kernel.Identified;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.timetable.Lesson;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The appel of one lesson. Only what is not ordinary is kept: a pupil without an entry was present, and a closed call
 * without entries says that everybody was there (RULES.md §4.4).
 */
@Entity
@Table(name = "roll_call")
public class RollCall extends Identified {

    @OneToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "lesson_id", nullable = false, updatable = false)
    private Lesson lesson;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "opened_by_id", nullable = false, updatable = false)
    private Person openedBy;

    @Column(name = "opened_at", nullable = false, updatable = false)
    private Instant openedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "closed_by_id")
    private Person closedBy;

    @Column(name = "closed_at")
    private Instant closedAt;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "changed_by_id", nullable = false)
    private Person changedBy;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    @Column(name = "changes", nullable = false)
    private int changes;

    @OneToMany(mappedBy = "rollCall", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<RollCallEntry> entries = new ArrayList<>();

    @OneToMany(mappedBy = "rollCall", cascade = CascadeType.PERSIST)
    private List<RollCallCorrection> corrections = new ArrayList<>();

    protected RollCall() {}

    /** Opens the call of a lesson that has none. */
    public RollCall(Lesson lesson, Signature opened) {
        this.lesson = lesson;
        this.openedBy = opened.by();
        this.openedAt = opened.at();
        this.changedBy = opened.by();
        this.changedAt = opened.at();
    }

    /**
     * Says how a pupil of the lesson was; the caller has checked that he is one. After closing, what stood there is kept
     * as a correction.
     */
    public void record(Person pupil, Observation seen, Signature signature) {
        var before = of(pupil);
        if (before.equals(seen)) {
            return;
        }
        if (isClosed()) {
            corrections.add(new RollCallCorrection(this, pupil, before, seen, signature));
        }
        var entry = entryOf(pupil);
        if (seen.isOrdinary()) {
            entry.ifPresent(entries::remove);
        } else {
            entry.ifPresentOrElse(known -> known.say(seen), () -> entries.add(new RollCallEntry(this, pupil, seen)));
        }
        // the row of the call changes with its entries, so that two writers collide on its version
        changes++;
        changedBy = signature.by();
        changedAt = signature.at();
    }

    /**
     * Ends the call; from now on every change is a correction.
     *
     * @throws BrokenRule attendance.rollCall.closed when it is closed already
     */
    public void close(Signature signature) {
        BrokenRule.when(isClosed(), "attendance.rollCall.closed");
        closedBy = signature.by();
        closedAt = signature.at();
    }

    /** What it says of a pupil; {@link Observation#ORDINARY} when nothing. */
    public Observation of(Person pupil) {
        return entryOf(pupil).map(RollCallEntry::seen).orElse(Observation.ORDINARY);
    }

    /** The persons said to be absent. */
    public List<Long> absentees() {
        return entries.stream()
                .filter(entry -> entry.seen().attendance() == ABSENT)
                .map(RollCallEntry::pupilId)
                .toList();
    }

    /** How many pupils were so, PRESENT excepted (it is not stored). */
    public int count(Attendance attendance) {
        return (int) entries.stream()
                .filter(entry -> entry.seen().attendance() == attendance)
                .count();
    }

    /** Is it ended? */
    public boolean isClosed() {
        return closedAt != null;
    }

    /** Who closed it, once it is closed. */
    public Optional<Person> closedBy() {
        return Optional.ofNullable(closedBy);
    }

    /** When it was closed, once it is. */
    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    /** Who last said something in it. */
    public Person changedBy() {
        return changedBy;
    }

    /** When something was last said in it. */
    public Instant changedAt() {
        return changedAt;
    }

    /** Its lesson. */
    public Lesson lesson() {
        return lesson;
    }

    private Optional<RollCallEntry> entryOf(Person pupil) {
        return entries.stream().filter(entry -> entry.isAbout(pupil)).findFirst();
    }
}
