package fr.ent.persistence.schooling.directory;

import fr.ent.persistence.kernel.Identified;
import fr.ent.persistence.kernel.Validity;
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

    protected StructureMembership() {}

    public StructureMembership(Person pupil, Structure structure, Validity validity) {
        this.pupil = pupil;
        this.structure = structure;
        this.validity = validity;
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
}
