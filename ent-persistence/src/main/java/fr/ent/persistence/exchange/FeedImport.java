package fr.ent.persistence.exchange;

import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.schooling.directory.School;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** One file of the ministry on its way into a school; afterwards, the report of what it did (kept a year). */
@Entity
@Table(name = "feed_import")
public class FeedImport extends ReceivedFile {

    /** In the place of a login: the watched folder, which is nobody. */
    public static final String BY_FOLDER = "*inbox";

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "school_id")
    private School school;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", length = 12, nullable = false)
    private FeedImportState state = FeedImportState.WAITING;

    @Column(name = "fingerprint", length = 64)
    private String fingerprint;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "ended_by", length = 80)
    private String endedBy;

    @Column(name = "removals_applied", nullable = false)
    private boolean removalsApplied;

    @Column(name = "base_changed", nullable = false)
    private boolean baseChanged;

    @Column(name = "suspicious_removals", nullable = false)
    private int suspiciousRemovals;

    /** A plain number: the report of what was undone goes some days before that of its undoing. */
    @Column(name = "undoes_id")
    private Long undoes;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "inbox_delivery_id")
    private InboxDelivery delivery;

    @Column(name = "run_by", length = 120)
    private String runBy;

    protected FeedImport() {}

    /**
     * A file just received.
     *
     * @param fileKey where the file store keeps it
     */
    public FeedImport(School school, String fileName, String fileKey, Instant sentAt, String sentBy) {
        super(fileName, fileKey, sentAt, sentBy);
        this.school = school;
    }

    /** The undoing of an import that was applied: it has no file, and goes the same way as one that has. */
    public static FeedImport undoing(FeedImport applied, Instant now, String login) {
        applied.mayBeUndone();
        var undoing = new FeedImport(applied.school, applied.fileName(), null, now, login);
        undoing.undoes = applied.id();
        undoing.isKnownAs(applied.fileKind().orElse(null), null);
        return undoing;
    }

    /** It came through the watched folder, which works on it until the delivery is put away. */
    public FeedImport from(InboxDelivery folder) {
        this.delivery = folder;
        return this;
    }

    /**
     * The file was read and compared.
     *
     * @param kind which national file it is
     * @param exported when the ministry's base was read, as the file writes it, or null
     * @param sameDifference tells this difference from any other
     */
    public void compared(String kind, String exported, String sameDifference) {
        BrokenRule.when(!state.isPending(), "exchange.import.over");
        this.baseChanged = fingerprint != null && !fingerprint.equals(sameDifference);
        isKnownAs(kind, exported);
        this.fingerprint = sameDifference;
        this.state = FeedImportState.COMPARED;
    }

    /** So many things are gone that the file may be cut short: to be confirmed by their number. 0 when there is no doubt. */
    public void suspect(int removals) {
        this.suspiciousRemovals = removals;
    }

    /** The file was refused: nothing was changed. */
    public void refused(String kind, Instant now) {
        BrokenRule.when(!state.isPending() && state != FeedImportState.APPLYING, "exchange.import.over");
        isKnownAs(kind, exportedAt().orElse(null));
        this.state = FeedImportState.REFUSED;
        this.endedAt = now;
    }

    /** Somebody confirmed what the preview shows; it is to be applied. */
    public void confirmed(String login) {
        BrokenRule.when(state != FeedImportState.COMPARED, "exchange.import.notCompared");
        this.state = FeedImportState.APPLYING;
        this.endedBy = login;
        this.baseChanged = false;
    }

    /** What was confirmed is done. */
    public void applied(boolean withRemovals, Instant now) {
        BrokenRule.when(state != FeedImportState.APPLYING, "exchange.import.notConfirmed");
        this.state = FeedImportState.APPLIED;
        this.removalsApplied = withRemovals;
        this.endedAt = now;
    }

    /** What it did was taken back; that is done once. */
    public void undone() {
        mayBeUndone();
        this.state = FeedImportState.UNDONE;
    }

    private void mayBeUndone() {
        BrokenRule.when(undoes != null || state != FeedImportState.APPLIED, "exchange.undo.notApplied");
    }

    /** Somebody gave it up before anything was changed. */
    public void abandoned(String login, Instant now) {
        BrokenRule.when(!state.isPending(), "exchange.import.over");
        this.state = FeedImportState.ABANDONED;
        this.endedBy = login;
        this.endedAt = now;
    }

    /** The server of that name takes it: no other one reads or applies it. */
    public void takenBy(String node) {
        this.runBy = node;
    }

    /** The name of the server that reads or applies it; empty for one of before servers were known. */
    public Optional<String> runBy() {
        return Optional.ofNullable(runBy);
    }

    /** The server stopped while it worked on it: what was not finished is undone. */
    public void interrupted() {
        BrokenRule.when(!state.isRunning(), "exchange.import.over");
        this.state = FeedImportState.INTERRUPTED;
    }

    /** Somebody starts it again after a stop of the server: it is read and compared anew, and confirmed anew. */
    public void startAgain() {
        BrokenRule.when(state != FeedImportState.INTERRUPTED, "exchange.import.notInterrupted");
        this.state = FeedImportState.WAITING;
    }

    /** To be read and compared again: the base changed since it was confirmed. */
    public void waitAgain() {
        BrokenRule.when(state != FeedImportState.APPLYING, "exchange.import.over");
        this.state = FeedImportState.WAITING;
    }

    /** The school that sent it. */
    public School school() {
        return school;
    }

    /** Where it stands. */
    public FeedImportState state() {
        return state;
    }

    /** Tells the difference shown from any other. */
    public Optional<String> fingerprint() {
        return Optional.ofNullable(fingerprint);
    }

    /** When it was applied, refused or given up. */
    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** Login of who confirmed it or gave it up. */
    public Optional<String> endedBy() {
        return Optional.ofNullable(endedBy);
    }

    /** The import that this one takes back; empty for an import of a file. */
    public Optional<Long> undoes() {
        return Optional.ofNullable(undoes);
    }

    /** Were removals confirmed too? */
    public boolean removalsApplied() {
        return removalsApplied;
    }

    /** The number by which removals must be confirmed; 0 when there is no doubt. */
    public int suspiciousRemovals() {
        return suspiciousRemovals;
    }

    /** Did the preview change since it was last shown? */
    public boolean baseChanged() {
        return baseChanged;
    }
}
