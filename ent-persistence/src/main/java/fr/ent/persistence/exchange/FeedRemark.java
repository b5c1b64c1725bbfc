package fr.ent.persistence.exchange;

import fr.ent.persistence.kernel.Identified;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** Something to be said of a received file: key of the sentence, its values, and where in the file. */
@Entity
@Table(name = "feed_remark")
public class FeedRemark extends Identified {

    private static final int ARGUMENTS = 400;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "feed_import_id")
    private FeedImport feedImport;

    @Column(name = "rank_in_import", nullable = false)
    private int rank;

    @Column(name = "severity", length = 10, nullable = false)
    private String severity;

    @Column(name = "sentence", length = 60, nullable = false)
    private String sentence;

    @Column(name = "arguments", length = ARGUMENTS)
    private String arguments;

    @Column(name = "line_number", nullable = false)
    private int line;

    @Column(name = "column_number", nullable = false)
    private int column;

    protected FeedRemark() {}

    /**
     * A remark.
     *
     * @param rank its place among the remarks
     * @param arguments values of the sentence, joined by a line feed
     */
    public FeedRemark(FeedImport feedImport, int rank, String severity, String sentence, String arguments) {
        this.feedImport = feedImport;
        this.rank = rank;
        this.severity = severity;
        this.sentence = sentence;
        this.arguments = arguments.length() <= ARGUMENTS ? arguments : arguments.substring(0, ARGUMENTS);
    }

    /** Where in the file, both from 1. */
    public FeedRemark at(int lineNumber, int columnNumber) {
        this.line = lineNumber;
        this.column = columnNumber;
        return this;
    }
}
