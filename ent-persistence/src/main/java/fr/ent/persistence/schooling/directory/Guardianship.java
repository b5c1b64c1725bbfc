package fr.ent.persistence.schooling.directory;

import fr.ent.persistence.kernel.BrokenRule;
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

/** The dated link of an adult (or of a pupil of age, to himself) with a pupil. */
@Entity
@Table(name = "guardianship")
public class Guardianship extends Identified {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "pupil_id")
    private Person pupil;

    // The same column as a plain number: EclipseLink cannot outer-join what hangs on the pupil through the pupil's
    // table.
    @Column(name = "pupil_id", insertable = false, updatable = false)
    private Long pupilId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "guardian_id")
    private Person guardian;

    @Embedded
    private GuardianshipTerms terms;

    @Embedded
    private Validity validity;

    @Column(name = "by_hand", nullable = false)
    private boolean byHand;

    protected Guardianship() {}

    public Guardianship(Person pupil, Person guardian, GuardianshipTerms terms, Validity validity) {
        this.pupil = pupil;
        this.guardian = guardian;
        this.terms = terms;
        this.validity = validity;
    }

    /** Changes what the link is made of, from now on. */
    public void becomes(GuardianshipTerms newTerms) {
        this.terms = newTerms;
    }

    /**
     * The school has verified what the file did not say.
     *
     * @throws BrokenRule directory.link.verified when nothing is left to verify, directory.link.level without a level
     */
    public void verified(GuardianshipLevel level) {
        BrokenRule.when(terms.level() != GuardianshipLevel.TO_VERIFY, "directory.link.verified");
        BrokenRule.when(level == null || level == GuardianshipLevel.TO_VERIFY, "directory.link.level");
        this.terms = new GuardianshipTerms(level, terms.kinship(), terms.duties());
    }

    /** The school says itself what the link is and when it holds: no file takes it, until one says the same. */
    public void isSaidByHand(GuardianshipTerms newTerms, Validity days) {
        this.terms = newTerms;
        this.validity = days;
        this.byHand = true;
    }

    /** A file says what the school had said by hand: files decide again. */
    public void isSaidByFile() {
        this.byHand = false;
    }

    /** The link ends: that day is its last. */
    public void end(LocalDate lastDay) {
        this.validity = validity.endedOn(lastDay);
    }

    /** It holds on these days: what an import had changed is taken back. */
    public void lasts(Validity days) {
        this.validity = days;
    }

    /** The child, or the pupil of age. */
    public Person pupil() {
        return pupil;
    }

    /** The adult. */
    public Person guardian() {
        return guardian;
    }

    /** Level, kinship and duties. */
    public GuardianshipTerms terms() {
        return terms;
    }

    /** The days on which it holds. */
    public Validity validity() {
        return validity;
    }

    /** Did the school say it by hand? */
    public boolean isByHand() {
        return byHand;
    }
}
