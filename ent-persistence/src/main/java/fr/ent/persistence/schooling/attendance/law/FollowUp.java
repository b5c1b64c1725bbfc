package fr.ent.persistence.schooling.attendance.law;

import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.kernel.Identified;
import fr.ent.persistence.schooling.attendance.Signature;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.School;
import fr.ent.persistence.schooling.directory.SchoolYear;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import java.util.ArrayList;
import java.util.List;

/** A pupil crossed a threshold: what was counted, what was done. It belongs to one school year, and is destroyed after it. */
@Entity
@Table(name = "absenteeism_follow_up")
public class FollowUp extends Identified {

    /** The rule of all thresholds of schools. */
    public static final String OWN = "OWN";

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "school_id", nullable = false, updatable = false)
    private School school;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "pupil_id", nullable = false, updatable = false)
    private Person pupil;

    @Column(name = "first_year", nullable = false, updatable = false)
    private int firstYear;

    @Column(name = "rule_name", nullable = false, length = 20, updatable = false)
    private String rule;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "threshold_id", updatable = false)
    private OwnThreshold threshold;

    @Embedded
    private Window window;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false, length = 10)
    private FollowUpState state = FollowUpState.OPEN;

    @OneToMany(
            mappedBy = "followUp",
            cascade = {CascadeType.PERSIST, CascadeType.REMOVE})
    private List<FollowUpEntry> entries = new ArrayList<>();

    protected FollowUp() {}

    /**
     * The rule that was crossed.
     *
     * @param name of a rule of the law; {@link #OWN} with a threshold
     * @param threshold of the school; null for a rule of the law
     */
    public record Rule(String name, OwnThreshold threshold) {}

    /** The clock saw it crossed. */
    public FollowUp(School school, Person pupil, Rule rule, Window window, Instant now) {
        this.school = school;
        this.pupil = pupil;
        this.firstYear = SchoolYear.firstYearOf(window.crossedOn());
        this.rule = rule.name();
        this.threshold = rule.threshold();
        this.window = window;
        note(EntryKind.OPENED, now);
    }

    /** The clock counted again, and he is over it. */
    public void isOver(Window counted, Instant now) {
        this.window = counted;
        if (state == FollowUpState.BELOW) {
            this.state = FollowUpState.OPEN;
            note(EntryKind.AGAIN, now);
        }
    }

    /** The clock counted again, and he no longer is. */
    public void isBelow(Instant now) {
        if (state != FollowUpState.BELOW) {
            this.state = FollowUpState.BELOW;
            note(EntryKind.BELOW, now);
        }
    }

    /**
     * A step was taken.
     *
     * @throws BrokenRule attendance.followUp.below, attendance.followUp.dayToCome, attendance.followUp.otherYear; as
     *     {@link FollowUpEntry}
     */
    public void take(Step step, Deed deed, Signature signature) {
        BrokenRule.when(state == FollowUpState.BELOW, "attendance.followUp.below");
        BrokenRule.when(deed.on().isAfter(deed.today()), "attendance.followUp.dayToCome");
        BrokenRule.when(SchoolYear.firstYearOf(deed.on()) != firstYear, "attendance.followUp.otherYear");
        entries.add(new FollowUpEntry(this, step.entry(), deed.on(), deed.note(), signature));
    }

    /**
     * What somebody did.
     *
     * @param today in the school
     * @param note perhaps empty
     */
    public record Deed(LocalDate on, LocalDate today, String note) {}

    /** All is done. @throws BrokenRule attendance.followUp.below, attendance.followUp.settled */
    public void settle(LocalDate today, String said, Signature signature) {
        BrokenRule.when(state == FollowUpState.BELOW, "attendance.followUp.below");
        BrokenRule.when(state == FollowUpState.SETTLED, "attendance.followUp.settled");
        this.state = FollowUpState.SETTLED;
        entries.add(new FollowUpEntry(this, EntryKind.SETTLED, today, said, signature));
    }

    private void note(EntryKind kind, Instant now) {
        entries.add(new FollowUpEntry(this, kind, school.zone(), now));
    }

    /** Its school. */
    public School school() {
        return school;
    }

    /** Of whom. */
    public Person pupil() {
        return pupil;
    }

    /** The rule of the law, or {@link #OWN}. */
    public String rule() {
        return rule;
    }

    /** The threshold of the school; null for a rule of the law. */
    public OwnThreshold threshold() {
        return threshold;
    }

    /** The days, and what was counted. */
    public Window window() {
        return window;
    }

    /** Where it stands. */
    public FollowUpState state() {
        return state;
    }
}
