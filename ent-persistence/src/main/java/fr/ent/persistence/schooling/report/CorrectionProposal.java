package fr.ent.persistence.schooling.report;

import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.kernel.CleanText;
import fr.ent.persistence.kernel.Identified;
import fr.ent.persistence.kernel.NamesPerson;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** Another wording of an appreciation, which its teacher proposes after the closing and the head takes or refuses. */
@Entity
@Table(name = "correction_proposal")
public class CorrectionProposal extends Identified {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "appreciation_id", updatable = false)
    private Appreciation appreciation;

    @Column(name = "content", length = 2 * Appreciation.LONGEST, nullable = false, updatable = false)
    private String content;

    @NamesPerson
    @Column(name = "author_id", nullable = false)
    private long authorId;

    @Column(name = "proposed_at", nullable = false, updatable = false)
    private Instant proposedAt;

    @Column(name = "accepted")
    private Boolean accepted;

    @NamesPerson
    @Column(name = "decided_by")
    private Long decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    protected CorrectionProposal() {}

    /** @throws BrokenRule report.correction.missing, report.correction.same; as {@link CleanText#of} */
    public CorrectionProposal(Appreciation appreciation, String typed, long author, Instant now) {
        this.appreciation = appreciation;
        this.content = CleanText.of(typed, Appreciation.LONGEST);
        BrokenRule.when(content.isEmpty(), "report.correction.missing");
        BrokenRule.when(content.equals(appreciation.content()), "report.correction.same");
        this.authorId = author;
        this.proposedAt = now;
    }

    /**
     * Takes it: the appreciation says it from now on, in the name of who proposed it.
     *
     * @throws BrokenRule report.correction.decided
     */
    public void accept(long by, Instant now) {
        decide(true, by, now);
        appreciation.write(content, authorId, now);
    }

    /** Refuses it: the appreciation stays; @throws BrokenRule report.correction.decided */
    public void refuse(long by, Instant now) {
        decide(false, by, now);
    }

    private void decide(boolean yes, long by, Instant now) {
        BrokenRule.when(accepted != null, "report.correction.decided");
        this.accepted = yes;
        this.decidedBy = by;
        this.decidedAt = now;
    }

    /** What it is about. */
    public Appreciation appreciation() {
        return appreciation;
    }
}
