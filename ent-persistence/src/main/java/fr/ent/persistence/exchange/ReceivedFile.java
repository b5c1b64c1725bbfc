package fr.ent.persistence.exchange;

import fr.ent.persistence.kernel.Identified;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Optional;

/** What somebody sent, and which national file it turned out to be. */
@MappedSuperclass
public abstract class ReceivedFile extends Identified {

    private static final int LONGEST_NAME = 200;

    @Column(name = "file_name", length = LONGEST_NAME, nullable = false)
    private String fileName;

    @Column(name = "file_key", length = 80)
    private String fileKey;

    @Column(name = "file_kind", length = 30)
    private String fileKind;

    @Column(name = "sent_at", nullable = false)
    private Instant sentAt;

    @Column(name = "sent_by", length = 80, nullable = false)
    private String sentBy;

    @Column(name = "exported_at", length = 20)
    private String exportedAt;

    protected ReceivedFile() {}

    protected ReceivedFile(String fileName, String fileKey, Instant sentAt, String sentBy) {
        this.fileName = fileName.substring(0, Math.min(LONGEST_NAME, fileName.length()));
        this.fileKey = fileKey;
        this.sentAt = sentAt;
        this.sentBy = sentBy;
    }

    /** It was read: which national file, and when the ministry's base was read. */
    protected final void isKnownAs(String kind, String exported) {
        this.fileKind = kind;
        this.exportedAt = exported;
    }

    /** The file was deleted from the store; the report stays. */
    public void forgetFile() {
        this.fileKey = null;
    }

    /** The name under which it was sent. */
    public String fileName() {
        return fileName;
    }

    /** Where the file store keeps it; empty once deleted. */
    public Optional<String> fileKey() {
        return Optional.ofNullable(fileKey);
    }

    /** Which national file it is, once recognised. */
    public Optional<String> fileKind() {
        return Optional.ofNullable(fileKind);
    }

    /** When it was received. */
    public Instant sentAt() {
        return sentAt;
    }

    /** Login of who sent it. */
    public String sentBy() {
        return sentBy;
    }

    /** When the ministry's base was read (ISO, local time), when the file says it. */
    public Optional<String> exportedAt() {
        return Optional.ofNullable(exportedAt);
    }
}
