package fr.ent.persistence.schooling.report;

import fr.ent.persistence.kernel.CleanText;
import fr.ent.persistence.kernel.Identified;
import fr.ent.persistence.kernel.NamesPerson;
import fr.ent.persistence.schooling.directory.TeachingAssignment;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** What a teacher writes of a pupil for a grading period. One that was emptied stays, so that its versions go on. */
@Entity
@Table(name = "appreciation")
public class Appreciation extends Identified {

    /** Characters that the LSU takes. */
    public static final int LONGEST = 600;

    @NamesPerson
    @Column(name = "pupil_id", nullable = false)
    private long pupilId;

    @Column(name = "period_id", nullable = false, updatable = false)
    private long periodId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "assignment_id", updatable = false)
    private TeachingAssignment assignment;

    @Column(name = "content", length = 2 * LONGEST, nullable = false)
    private String content = "";

    @NamesPerson
    @Column(name = "author_id", nullable = false)
    private long authorId;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    protected Appreciation() {}

    /** An empty one; {@link #write} fills it. The service has seen that the pupil is taught that. */
    public Appreciation(long pupilId, long periodId, TeachingAssignment assignment) {
        this.pupilId = pupilId;
        this.periodId = periodId;
        this.assignment = assignment;
    }

    /**
     * Writes it anew.
     *
     * @param typed "" takes it away
     * @throws fr.ent.persistence.kernel.BrokenRule as {@link CleanText#of}
     */
    public void write(String typed, long author, Instant now) {
        this.content = CleanText.of(typed, LONGEST);
        this.authorId = author;
        this.changedAt = now;
    }

    /** Whose. */
    public long pupilId() {
        return pupilId;
    }

    /** Of which period. */
    public long periodId() {
        return periodId;
    }

    /** Of which teaching. */
    public TeachingAssignment assignment() {
        return assignment;
    }

    /** What it says; "" for nothing. */
    public String content() {
        return content;
    }

    /** Who wrote it last. */
    public long authorId() {
        return authorId;
    }

    /** When. */
    public Instant changedAt() {
        return changedAt;
    }
}
