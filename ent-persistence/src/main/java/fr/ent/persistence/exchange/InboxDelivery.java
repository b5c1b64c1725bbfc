package fr.ent.persistence.exchange;

import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.kernel.Identified;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** One file of the watched folder, or the numbered files of one feed, from the first sight until it is put away. */
@Entity
@Table(name = "inbox_delivery")
public class InboxDelivery extends Identified {

    /** Longest name kept. */
    public static final int LONGEST_NAME = 200;

    /** Longest list of files kept. */
    public static final int LONGEST_CONTENT = 32_000;

    @Column(name = "name", length = LONGEST_NAME, nullable = false)
    private String name;

    @Column(name = "content", length = LONGEST_CONTENT, nullable = false)
    private String content;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", length = 10, nullable = false)
    private InboxState state = InboxState.SEEN;

    @Column(name = "still_since", nullable = false)
    private Instant stillSince;

    @Column(name = "taken_by", length = 120)
    private String takenBy;

    @Column(name = "taken_at")
    private Instant takenAt;

    @Column(name = "tries", nullable = false)
    private int tries;

    @Column(name = "file_key", length = 80)
    private String fileKey;

    @Column(name = "file_kind", length = 30)
    private String fileKind;

    @Column(name = "schools", length = 16_000)
    private String schools;

    @Column(name = "refusal", length = 60)
    private String refusal;

    @Column(name = "destination", length = 250)
    private String destination;

    protected InboxDelivery() {}

    /**
     * Something just seen.
     *
     * @param content its files, with what tells whether they are still
     */
    public InboxDelivery(String name, String content, Instant now) {
        this.name = name;
        this.content = content;
        this.stillSince = now;
    }

    /** Its files are not what they were at the last look: still being written. */
    public void moved(String newContent, Instant now) {
        BrokenRule.when(state != InboxState.SEEN, "exchange.import.over");
        this.content = newContent;
        this.stillSince = now;
    }

    /** Its files changed while they were copied: back to those that are looked at. */
    public void leave(Instant now) {
        this.state = InboxState.SEEN;
        this.stillSince = now;
        this.takenBy = null;
        this.tries = 0;
    }

    /** One more try to bring it to its end. */
    public void tried(Instant now) {
        this.tries++;
        this.takenAt = now;
    }

    /** A server still works on it. */
    public void renewed(Instant now) {
        this.takenAt = now;
    }

    /**
     * It was copied and looked into.
     *
     * @param key where the file store keeps the copy
     * @param kind which national file it is, or null
     * @param uais of the schools that it concerns
     */
    public void understood(String key, String kind, Collection<String> uais) {
        this.fileKey = key;
        this.fileKind = kind;
        this.schools = String.join(" ", uais);
    }

    /** It goes to no school. */
    public void refused(String why) {
        this.refusal = why;
    }

    /** Every school has its part: from now on its files are only put away. */
    public void filed(String folder) {
        this.state = InboxState.FILED;
        this.destination = folder;
    }

    /** The path of its file in the watched folder, or what its several files have in common. */
    public String name() {
        return name;
    }

    /** Its files, with what tells whether they are still. */
    public String content() {
        return content;
    }

    /** Where it stands. */
    public InboxState state() {
        return state;
    }

    /** Since when its files have been what they are. */
    public Instant stillSince() {
        return stillSince;
    }

    /** How often it was tried. */
    public int tries() {
        return tries;
    }

    /** Where the file store keeps the copy; empty until it is copied. */
    public Optional<String> fileKey() {
        return Optional.ofNullable(fileKey);
    }

    /** Which national file it is, once recognised. */
    public Optional<String> fileKind() {
        return Optional.ofNullable(fileKind);
    }

    /** UAI of the schools that it concerns. */
    public List<String> schools() {
        return schools == null || schools.isEmpty() ? List.of() : List.of(schools.split(" "));
    }

    /** Why it goes to no school. */
    public Optional<String> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** The folder into which its files are put away, once that is decided. */
    public Optional<String> destination() {
        return Optional.ofNullable(destination);
    }
}
