package fr.ent.persistence.schooling.assessment;

import fr.ent.persistence.kernel.Identified;
import fr.ent.persistence.kernel.NamesPerson;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** A pupil is summoned to a test that will count in place of those he missed ("convocation à une épreuve de remplacement"). */
@Entity
@Table(name = "summons")
public class Summons extends Identified {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "assessment_id")
    private Assessment assessment;

    @NamesPerson
    @Column(name = "pupil_id", nullable = false)
    private long pupilId;

    @NamesPerson
    @Column(name = "summoned_by", nullable = false)
    private long summonedBy;

    @Column(name = "summoned_at", nullable = false)
    private Instant summonedAt;

    protected Summons() {}

    /** To this replacement test; the service has seen that the pupil belongs there. */
    public Summons(Assessment assessment, long pupilId, long summonedBy, Instant summonedAt) {
        this.assessment = assessment;
        this.pupilId = pupilId;
        this.summonedBy = summonedBy;
        this.summonedAt = summonedAt;
    }
}
