package fr.ent.persistence.schooling.directory;

import fr.ent.persistence.kernel.Identified;
import fr.ent.persistence.kernel.Validity;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/** A person is a pupil of a school for a year, from the day he enters to the day he leaves. */
@Entity
@Table(name = "enrolment")
public class Enrolment extends Identified {

    /** How long a pupil who left, and his family, go on reading what is his; then it is forgotten (arrêté of 30/11/2006, art. 6). */
    public static final Period KEPT = Period.ofMonths(3);

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "pupil_id")
    private Person pupil;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "school_year_id")
    private SchoolYear schoolYear;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "mef_id")
    private Mef mef;

    @Column(name = "boarding", length = 4)
    private String boarding;

    @Embedded
    private Validity validity;

    protected Enrolment() {}

    public Enrolment(Person pupil, SchoolYear schoolYear, Validity validity) {
        this.pupil = pupil;
        this.schoolYear = schoolYear;
        this.validity = validity;
    }

    /**
     * Says what the pupil follows and where he eats and sleeps.
     *
     * @param level null when the file gives none
     * @param boardingCode CODE_REGIME of SIECLE, null when unknown
     */
    public void follows(Mef level, String boardingCode) {
        this.mef = level;
        this.boarding = boardingCode;
    }

    /** Moves its first and last day. */
    public void lasts(Validity days) {
        this.validity = days;
    }

    /** The pupil left: that day is his last. */
    public void end(LocalDate lastDay) {
        this.validity = validity.endedOn(lastDay);
    }

    /** The pupil. */
    public Person pupil() {
        return pupil;
    }

    /** The year, which names the school. */
    public SchoolYear schoolYear() {
        return schoolYear;
    }

    /** His level, when known. */
    public Optional<Mef> mef() {
        return Optional.ofNullable(mef);
    }

    /** CODE_REGIME of SIECLE, when known. */
    public Optional<String> boarding() {
        return Optional.ofNullable(boarding);
    }

    /** From his first to his last day. */
    public Validity validity() {
        return validity;
    }
}
