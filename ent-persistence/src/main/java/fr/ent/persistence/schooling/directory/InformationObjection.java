package fr.ent.persistence.schooling.directory;

import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.kernel.Identified;
import fr.ent.persistence.kernel.NamesPerson;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A pupil of age objects to his parents' being informed (circulaire 74-325, RULES.md §4.7), from one instant until he
 * takes it back. By instants and not by days: he may change his mind twice in a day, and each time it holds at once.
 */
@Entity
@Table(name = "information_objection")
public class InformationObjection extends Identified {

    @NamesPerson
    @Column(name = "pupil_id", nullable = false, updatable = false)
    private long pupilId;

    @Column(name = "objected_at", nullable = false)
    private Instant objectedAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    protected InformationObjection() {}

    /**
     * @param pupil who has a row already
     * @param day that it is then in his school
     * @throws BrokenRule directory.objection.minor unless he is of age on that day, his birth date known
     */
    public InformationObjection(Person pupil, Instant at, LocalDate day) {
        BrokenRule.when(!Majority.isReached(pupil.birthDate().orElse(null), day), "directory.objection.minor");
        this.pupilId = pupil.id();
        this.objectedAt = at;
    }

    /** Takes it back; one that was taken back stays as it was. */
    public void withdraw(Instant at) {
        if (withdrawnAt == null) {
            this.withdrawnAt = at;
        }
    }

    /** Who objects. */
    public long pupilId() {
        return pupilId;
    }

    /** From when. */
    public Instant objectedAt() {
        return objectedAt;
    }

    /** When he took it back, empty while it stands. */
    public Optional<Instant> withdrawnAt() {
        return Optional.ofNullable(withdrawnAt);
    }
}
