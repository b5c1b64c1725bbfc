package fr.ent.persistence.exchange;

import fr.ent.persistence.kernel.Identified;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/**
 * What an applied import did to one row: it made it, or it changed one field of it. Written in the transaction of the
 * application, kept for as long as the import may be undone.
 */
@Entity
@Table(name = "feed_trail")
public class FeedTrail extends Identified {

    private static final int LABEL = 250;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "feed_import_id", updatable = false)
    private FeedImport feedImport;

    @Column(name = "rank_in_import", nullable = false, updatable = false)
    private int rank;

    @Column(name = "kind", length = 20, nullable = false, updatable = false)
    private String kind;

    @Column(name = "row_type", length = 30, nullable = false, updatable = false)
    private String rowType;

    @Column(name = "row_id", nullable = false, updatable = false)
    private long rowId;

    @Column(name = "label", length = LABEL, nullable = false, updatable = false)
    private String label;

    @Column(name = "field", length = 20, updatable = false)
    private String field;

    @Column(name = "value_before", length = 16_000, updatable = false)
    private String before;

    @Column(name = "value_after", length = 16_000, nullable = false, updatable = false)
    private String after;

    protected FeedTrail() {}

    /**
     * One row of what an import did.
     *
     * @param rank its place among them; what comes later may lean on what came before
     */
    public FeedTrail(FeedImport feedImport, int rank, FeedTrailRow did) {
        this.feedImport = feedImport;
        this.rank = rank;
        this.kind = did.kind();
        this.rowType = did.rowType();
        this.rowId = did.rowId();
        this.label = did.label().substring(0, Math.min(LABEL, did.label().length()));
        this.field = did.field();
        this.before = did.before();
        this.after = did.after();
    }
}
