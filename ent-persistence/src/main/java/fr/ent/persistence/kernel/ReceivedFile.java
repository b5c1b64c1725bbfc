package fr.ent.persistence.kernel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/**
 * A file that somebody handed in, and what the scanner says of it. Its bytes are in the file store under a random name; the
 * name that it had on the sender's machine is kept nowhere.
 */
@Entity
@Table(name = "received_file")
public class ReceivedFile extends Identified {

    private static final int LONGEST_THREAT = 200;

    @Column(name = "uai", nullable = false, length = 8, updatable = false)
    private String uai;

    @Column(name = "file_key", length = 36)
    private String key;

    @Enumerated(EnumType.STRING)
    @Column(name = "type", nullable = false, length = 4, updatable = false)
    private FileType type;

    @Column(name = "size_bytes", nullable = false, updatable = false)
    private int size;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false, length = 10)
    private FileState state = FileState.WAITING;

    @Column(name = "received_at", nullable = false, updatable = false)
    private Instant receivedAt;

    @Column(name = "tries", nullable = false)
    private int tries;

    @Column(name = "tried_at")
    private Instant triedAt;

    @Column(name = "judged_at")
    private Instant judgedAt;

    @Column(name = "threat", length = LONGEST_THREAT)
    private String threat;

    protected ReceivedFile() {}

    /** One that waits to be looked at. */
    public ReceivedFile(String uai, String key, FileType type, int size, Instant at) {
        this.uai = uai;
        this.key = key;
        this.type = type;
        this.size = size;
        this.receivedAt = at;
    }

    /** The scanner found nothing. */
    public void isClean(Instant at) {
        this.state = FileState.CLEAN;
        this.judgedAt = at;
    }

    /** The scanner found that: the bytes are no longer named, who calls destroys them. */
    public void isInfected(String found, Instant at) {
        this.state = FileState.INFECTED;
        this.threat = found.length() > LONGEST_THREAT ? found.substring(0, LONGEST_THREAT) : found;
        this.judgedAt = at;
        this.key = null;
    }

    /** The scanner could not say: it is asked again later, after those that were asked less often. */
    public void wasTried(Instant at) {
        this.tries++;
        this.triedAt = at;
    }

    /** The school to which it was sent. */
    public String uai() {
        return uai;
    }

    /** Where its bytes are, as long as there are any. */
    public Optional<String> key() {
        return Optional.ofNullable(key);
    }

    /** What it is. */
    public FileType type() {
        return type;
    }

    /** What is known of it. */
    public FileState state() {
        return state;
    }

    /** How often the scanner could not say. */
    public int tries() {
        return tries;
    }
}
