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

/**
 * A judge's decision takes the right to be informed from a guardian on certain days (C. civ. 373-2-1; RULES.md §4.7:
 * the other parent keeps it unless the judge removes it). It ends access that very day, open sessions included.
 */
@Entity
@Table(name = "guardianship_restriction")
public class GuardianshipRestriction extends Identified {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "guardianship_id")
    private Guardianship guardianship;

    @Embedded
    private Validity validity;

    @Column(name = "ground", length = 200, nullable = false)
    private String ground;

    protected GuardianshipRestriction() {}

    /** @param ground reference of the decision (court, date, number), never its content */
    public GuardianshipRestriction(Guardianship guardianship, Validity validity, String ground) {
        this.guardianship = guardianship;
        this.validity = validity;
        this.ground = ground;
    }

    /** The decision no longer holds after that day. */
    public void end(java.time.LocalDate lastDay) {
        this.validity = validity.endedOn(lastDay);
    }

    /** The link is another row of the same: two were made one, or parted again. */
    public void concerns(Guardianship sameOne) {
        this.guardianship = sameOne;
    }

    /** The link that it restricts. */
    public Guardianship guardianship() {
        return guardianship;
    }

    /** The days on which it holds. */
    public Validity validity() {
        return validity;
    }

    /** Reference of the decision. */
    public String ground() {
        return ground;
    }
}
