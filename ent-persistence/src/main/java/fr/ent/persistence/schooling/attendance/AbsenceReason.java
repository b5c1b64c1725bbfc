package fr.ent.persistence.schooling.attendance;

import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.kernel.CleanText;
import fr.ent.persistence.kernel.Identified;
import fr.ent.persistence.schooling.directory.School;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** Motif: why a pupil was not there, in the words of his school. One that was used is not taken away: it is no longer offered. */
@Entity
@Table(name = "absence_reason")
public class AbsenceReason extends Identified {

    /** Characters of a label. */
    public static final int LONGEST = 80;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "school_id", nullable = false, updatable = false)
    private School school;

    @Column(name = "place", nullable = false)
    private int place;

    @Column(name = "label", nullable = false, length = 2 * LONGEST)
    private String label;

    @Embedded
    private ReasonMeaning meaning;

    @Column(name = "active", nullable = false)
    private boolean active = true;

    protected AbsenceReason() {}

    /**
     * @param place in the list, from 1
     * @throws BrokenRule as {@link #say}
     */
    public AbsenceReason(School school, int place, String label, ReasonMeaning meaning) {
        this.school = school;
        this.place = place;
        say(label, meaning);
    }

    /**
     * Says how it is called and what follows from it.
     *
     * @throws BrokenRule attendance.reason.missing; as {@link CleanText#of}
     */
    public final void say(String typed, ReasonMeaning means) {
        var clean = CleanText.of(typed, LONGEST);
        BrokenRule.when(clean.isEmpty(), "attendance.reason.missing");
        this.label = clean;
        this.meaning = means;
    }

    /** Offers it, or no longer; what it explained stays explained. */
    public void offer(boolean offered) {
        this.active = offered;
    }

    /** Its school. */
    public School school() {
        return school;
    }

    /** Its place in the list, from 1. */
    public int place() {
        return place;
    }

    /** How the school calls it. */
    public String label() {
        return label;
    }

    /** What follows from it. */
    public ReasonMeaning meaning() {
        return meaning;
    }

    /** Is it offered? */
    public boolean isActive() {
        return active;
    }
}
