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

/** A pupil is in a division or a teaching group on certain days. */
@Entity
@Table(name = "structure_membership")
public class StructureMembership extends Identified {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "pupil_id")
    private Person pupil;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "structure_id")
    private Structure structure;

    @Embedded
    private Validity validity;

    @Column(name = "by_hand", nullable = false)
    private boolean byHand;

    protected StructureMembership() {}

    public StructureMembership(Person pupil, Structure structure, Validity validity) {
        this.pupil = pupil;
        this.structure = structure;
        this.validity = validity;
    }

    /** The school says itself on which days he is there: no file takes it, until one says the same. */
    public void isSaidByHand(Validity days) {
        this.validity = days;
        this.byHand = true;
    }

    /** A file says what the school had said by hand: files decide again. */
    public void isSaidByFile() {
        this.byHand = false;
    }

    /** The pupil leaves it: that day is his last there. */
    public void end(LocalDate lastDay) {
        this.validity = validity.endedOn(lastDay);
    }

    /** It holds on these days: what an import had changed is taken back. */
    public void lasts(Validity days) {
        this.validity = days;
    }

    /** The pupil. */
    public Person pupil() {
        return pupil;
    }

    /** The division or group. */
    public Structure structure() {
        return structure;
    }

    /** From his first to his last day there. */
    public Validity validity() {
        return validity;
    }

    /** Did the school say it by hand? */
    public boolean isByHand() {
        return byHand;
    }
}
