package fr.ent.persistence.schooling.report.card;

import fr.ent.persistence.kernel.Identified;
import fr.ent.persistence.kernel.NamesPerson;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/**
 * The documents of all pupils of a division in a period, made in the background: asked for, running, then done with one
 * file, or cancelled, or failed. Of a period that is not closed they are drafts, which nobody is given.
 */
@Entity
@Table(name = "report_batch")
public class ReportBatch extends Identified {

    @Column(name = "school_id", nullable = false, updatable = false)
    private long schoolId;

    @Column(name = "division_id", nullable = false, updatable = false)
    private long divisionId;

    @Column(name = "period_id", nullable = false, updatable = false)
    private long periodId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", length = 12, nullable = false, updatable = false)
    private ReportKind kind;

    @Column(name = "draft", nullable = false)
    private boolean draft;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", length = 12, nullable = false)
    private BatchState state = BatchState.WAITING;

    @NamesPerson(stays = true)
    @Column(name = "asked_by", nullable = false, updatable = false)
    private long askedBy;

    @Column(name = "asked_at", nullable = false, updatable = false)
    private Instant askedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "documents", nullable = false)
    private int documents;

    @Column(name = "file_key", length = 36)
    private String fileKey;

    protected ReportBatch() {}

    /** Asked for; it waits for the runner. */
    public ReportBatch(Target target, ReportKind kind, long askedBy, Instant askedAt) {
        this.schoolId = target.schoolId();
        this.divisionId = target.divisionId();
        this.periodId = target.periodId();
        this.kind = kind;
        this.askedBy = askedBy;
        this.askedAt = askedAt;
    }

    /** Of whom, and of when. */
    public record Target(long schoolId, long divisionId, long periodId) {}

    /** The runner has taken it; whether it is a draft is known from now on. */
    public void begun(boolean asDraft, int pupils) {
        this.state = BatchState.RUNNING;
        this.draft = asDraft;
        this.documents = pupils;
    }

    /** It is whole. */
    public void done(String key, Instant now) {
        this.state = BatchState.DONE;
        this.fileKey = key;
        this.endedAt = now;
    }

    /** Nothing of it remains: somebody gave it up, or it could not be made. */
    public void over(BatchState why, Instant now) {
        this.state = why;
        this.endedAt = now;
    }

    /** Its file is not kept any more. */
    public void forgetFile() {
        this.fileKey = null;
    }

    /** Waits or runs? */
    public boolean isPending() {
        return state == BatchState.WAITING || state == BatchState.RUNNING;
    }

    public BatchState state() {
        return state;
    }

    public ReportKind kind() {
        return kind;
    }

    /** Made before the period was closed? */
    public boolean isDraft() {
        return draft;
    }

    public long schoolId() {
        return schoolId;
    }

    public long divisionId() {
        return divisionId;
    }

    public long periodId() {
        return periodId;
    }

    /** Who asked for it. */
    public long askedBy() {
        return askedBy;
    }

    /** Where the file is; empty until it is done and when it is not kept any more. */
    public Optional<String> fileKey() {
        return Optional.ofNullable(fileKey);
    }
}
