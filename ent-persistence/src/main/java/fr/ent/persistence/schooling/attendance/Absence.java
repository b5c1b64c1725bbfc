package fr.ent.persistence.schooling.attendance;

import static fr.ent.persistence.schooling.attendance.AbsenceState.ACCEPTED;
import static fr.ent.persistence.schooling.attendance.AbsenceState.CANCELLED;
import static fr.ent.persistence.schooling.attendance.AbsenceState.PENDING;
import static fr.ent.persistence.schooling.attendance.AbsenceState.REFUSED;

import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.kernel.CleanText;
import fr.ent.persistence.kernel.Identified;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.School;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What school life keeps of a pupil's absence, lateness or whereabouts: an interval, its reason, and what was decided.
 * Roll calls stay the facts of lessons; records explain them, and say what no call saw.
 */
@Entity
@Table(name = "absence")
public class Absence extends Identified {

    /** Characters of the school's word. */
    public static final int LONGEST_WORD = CleanText.LONGEST_REASON;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "school_id", nullable = false, updatable = false)
    private School school;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "pupil_id", nullable = false, updatable = false)
    private Person pupil;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false, length = 20)
    private AbsenceKind kind;

    @Column(name = "from_day", nullable = false)
    private LocalDate fromDay;

    @Column(name = "from_time", nullable = false)
    private LocalTime fromTime;

    @Column(name = "to_day", nullable = false)
    private LocalDate toDay;

    @Column(name = "to_time")
    private LocalTime toTime;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "reason_id")
    private AbsenceReason reason;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false, length = 10)
    private AbsenceState state = PENDING;

    @Enumerated(EnumType.STRING)
    @Column(name = "source", nullable = false, length = 10, updatable = false)
    private AbsenceSource source;

    @Column(name = "word", nullable = false, length = 2 * LONGEST_WORD)
    private String word = "";

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "entered_by_id", nullable = false, updatable = false)
    private Person enteredBy;

    @Column(name = "entered_at", nullable = false, updatable = false)
    private Instant enteredAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "decided_by_id")
    private Person decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @OneToMany(mappedBy = "absence", cascade = CascadeType.PERSIST)
    private List<AbsenceChange> changes = new ArrayList<>();

    protected Absence() {}

    /**
     * A record without a reason, nothing decided.
     *
     * @throws BrokenRule as {@link #amend}
     */
    public Absence(School school, Person pupil, AbsenceSource source, AbsencePlan plan, Signature signature) {
        this.school = school;
        this.pupil = pupil;
        this.source = source;
        this.enteredBy = signature.by();
        this.enteredAt = signature.at();
        take(plan);
    }

    /**
     * Says something else of it; what stood there is kept.
     *
     * @throws BrokenRule attendance.absence.cancelled, attendance.absence.oneDay, attendance.absence.noEnd,
     *     attendance.reason.foreign
     */
    public void amend(AbsencePlan plan, Signature signature) {
        remember(signature);
        take(plan);
    }

    private void take(AbsencePlan plan) {
        var when = plan.when();
        BrokenRule.when(!plan.kind().mayLast() && !when.firstDay().equals(when.lastDay()), "attendance.absence.oneDay");
        BrokenRule.when(when.to() == null && plan.kind() != AbsenceKind.INFIRMARY, "attendance.absence.noEnd");
        checkSchool(plan.reason());
        this.kind = plan.kind();
        this.reason = plan.reason();
        this.fromDay = when.firstDay();
        this.fromTime = when.from().toLocalTime();
        this.toDay = when.lastDay();
        this.toTime = when.to() == null ? null : when.to().toLocalTime();
    }

    /** The pupil is back from the infirmary, the same day. */
    public void comeBack(LocalTime hour, Signature signature) {
        BrokenRule.when(kind != AbsenceKind.INFIRMARY, "attendance.absence.notInfirmary");
        amend(new AbsencePlan(kind, new AbsenceInterval(when().from(), fromDay.atTime(hour)), reason), signature);
    }

    /** The school takes this reason (null: it knows none, and takes the absence as justified), with a word or "". */
    public void accept(AbsenceReason accepted, String said, Signature signature) {
        checkSchool(accepted);
        decide(ACCEPTED, said, signature);
        this.reason = accepted;
    }

    /**
     * The school does not take it.
     *
     * @param said why, needed: the family reads it
     * @throws BrokenRule text.reasonMissing
     */
    public void refuse(String said, Signature signature) {
        decide(REFUSED, CleanText.reason(said), signature);
    }

    /**
     * The family answers a refusal: the school decides once more.
     *
     * @throws BrokenRule attendance.absence.notRefused, attendance.reason.foreign
     */
    public void isSaidAgain(AbsenceReason given, Signature signature) {
        BrokenRule.when(state != REFUSED, "attendance.absence.notRefused");
        reopen(given, signature);
    }

    /** The school takes its answer back: what the family gave stands again. @throws BrokenRule attendance.absence.notDecided */
    public void takeBack(AbsenceReason given, Signature signature) {
        BrokenRule.when(state != ACCEPTED && state != REFUSED, "attendance.absence.notDecided");
        reopen(given, signature);
    }

    private void reopen(AbsenceReason given, Signature signature) {
        checkSchool(given);
        remember(signature);
        this.state = PENDING;
        this.reason = given;
        this.word = "";
        this.decidedBy = null;
        this.decidedAt = null;
    }

    /** It was a mistake. */
    public void cancel(Signature signature) {
        decide(CANCELLED, "", signature);
    }

    private void decide(AbsenceState decided, String said, Signature signature) {
        remember(signature);
        this.state = decided;
        this.word = CleanText.of(said, LONGEST_WORD);
        this.decidedBy = signature.by();
        this.decidedAt = signature.at();
    }

    private void remember(Signature signature) {
        BrokenRule.when(state == CANCELLED, "attendance.absence.cancelled");
        changes.add(new AbsenceChange(this, signature));
    }

    private void checkSchool(AbsenceReason given) {
        BrokenRule.when(given != null && !given.school().id().equals(school.id()), "attendance.reason.foreign");
    }

    /** Its school. */
    public School school() {
        return school;
    }

    /** Of whom. */
    public Person pupil() {
        return pupil;
    }

    /** What it is. */
    public AbsenceKind kind() {
        return kind;
    }

    /** From when to when. */
    public AbsenceInterval when() {
        return new AbsenceInterval(fromDay.atTime(fromTime), toTime == null ? null : toDay.atTime(toTime));
    }

    /** Why, when it is known. */
    public Optional<AbsenceReason> reason() {
        return Optional.ofNullable(reason);
    }

    /** Where the school stands. */
    public AbsenceState state() {
        return state;
    }

    /** What the school said with its decision; perhaps empty. */
    public String word() {
        return word;
    }

    /** Who decided, once somebody has. */
    public Optional<Person> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }
}
