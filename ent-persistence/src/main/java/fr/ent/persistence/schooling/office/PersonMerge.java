package fr.ent.persistence.schooling.office;

import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.kernel.Identified;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.School;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** Two rows of one person were made one. The double keeps its row, without a tie, so that they can be parted again. */
@Entity
@Table(name = "person_merge")
public class PersonMerge extends Identified {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "school_id")
    private School school;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "kept_id")
    private Person kept;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "gone_id")
    private Person gone;

    @Column(name = "account_moved", nullable = false)
    private boolean accountMoved;

    @Column(name = "account_frozen", nullable = false)
    private boolean accountFrozen;

    @Column(name = "merged_at", nullable = false)
    private Instant mergedAt;

    @Column(name = "merged_by", length = 80, nullable = false)
    private String mergedBy;

    @Column(name = "parted_at")
    private Instant partedAt;

    @Column(name = "parted_by", length = 80)
    private String partedBy;

    protected PersonMerge() {}

    public PersonMerge(School school, Person kept, Person gone, String login, Instant now) {
        this.school = school;
        this.kept = kept;
        this.gone = gone;
        this.mergedBy = login;
        this.mergedAt = now;
    }

    /** The account of the double is the one of who stays. */
    public void movedAccount() {
        this.accountMoved = true;
    }

    /** Both had one: that of the double opens nothing any more. */
    public void frozeAccount() {
        this.accountFrozen = true;
    }

    /** @throws BrokenRule office.merge.parted when they were parted already */
    public void part(String login, Instant now) {
        BrokenRule.when(partedAt != null, "office.merge.parted");
        this.partedBy = login;
        this.partedAt = now;
    }

    /** Who stays. */
    public Person kept() {
        return kept;
    }

    /** The double. */
    public Person gone() {
        return gone;
    }

    /** Did the account of the double become that of who stays? */
    public boolean hasMovedAccount() {
        return accountMoved;
    }

    /** Was the account of the double closed? */
    public boolean hasFrozenAccount() {
        return accountFrozen;
    }
}
