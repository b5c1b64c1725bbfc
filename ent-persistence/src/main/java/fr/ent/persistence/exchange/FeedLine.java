package fr.ent.persistence.exchange;

import fr.ent.persistence.kernel.Identified;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** One line of the difference of an import: something added or gone, or one field that changes. Never an INE. */
@Entity
@Table(name = "feed_line")
public class FeedLine extends Identified {

    private static final int LABEL = 250;
    private static final int VALUE = 700;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "feed_import_id")
    private FeedImport feedImport;

    @Column(name = "rank_in_import", nullable = false)
    private int rank;

    @Column(name = "kind", length = 20, nullable = false)
    private String kind;

    @Column(name = "change_action", length = 10, nullable = false)
    private String action;

    @Column(name = "label", length = LABEL, nullable = false)
    private String label;

    @Column(name = "field", length = 20)
    private String field;

    @Column(name = "value_before", length = VALUE)
    private String before;

    @Column(name = "value_after", length = VALUE)
    private String after;

    @Column(name = "reason", length = 10)
    private String reason;

    protected FeedLine() {}

    /**
     * Something added, changed, gone or kept.
     *
     * @param rank its place in the difference
     */
    public FeedLine(FeedImport feedImport, int rank, String kind, String action, String label) {
        this.feedImport = feedImport;
        this.rank = rank;
        this.kind = kind;
        this.action = action;
        this.label = cut(label, LABEL);
    }

    /** The field that changes, and from what to what. */
    public FeedLine of(String changed, String valueBefore, String valueAfter) {
        this.field = changed;
        this.before = cut(valueBefore, VALUE);
        this.after = cut(valueAfter, VALUE);
        return this;
    }

    /** Why it stays as it is. */
    public FeedLine because(String why) {
        this.reason = why;
        return this;
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
