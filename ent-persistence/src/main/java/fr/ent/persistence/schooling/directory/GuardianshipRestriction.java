package fr.ent.persistence.schooling.directory;

import fr.ent.persistence.kernel.FileType;
import fr.ent.persistence.kernel.Identified;
import fr.ent.persistence.kernel.Validity;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Optional;

/**
 * A judge's decision about the link of an adult with a pupil, on certain days. It holds from the next request of anybody
 * on, open sessions included; {@link JudgmentKind} says what it takes or gives.
 */
@Entity
@Table(name = "guardianship_restriction")
public class GuardianshipRestriction extends Identified {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "guardianship_id")
    private Guardianship guardianship;

    @Embedded
    private Validity validity;

    @Column(name = "ground", length = 200, nullable = false)
    private String ground;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", length = 20, nullable = false)
    private JudgmentKind kind;

    @Column(name = "scan_key", length = 36)
    private String scanKey;

    @Enumerated(EnumType.STRING)
    @Column(name = "scan_type", length = 4)
    private FileType scanType;

    protected GuardianshipRestriction() {}

    /** The right to be informed is taken. @param ground reference of the decision (court, date, number), never its content */
    public GuardianshipRestriction(Guardianship guardianship, Validity validity, String ground) {
        this(guardianship, JudgmentKind.INFORMATION_REMOVED, validity, ground);
    }

    /** @param ground reference of the decision (court, date, number), never its content */
    public GuardianshipRestriction(Guardianship guardianship, JudgmentKind kind, Validity validity, String ground) {
        this.guardianship = guardianship;
        says(kind, validity, ground);
    }

    /** What was entered is corrected; a last day ends it. */
    public final void says(JudgmentKind decided, Validity days, String reference) {
        this.kind = decided;
        this.validity = days;
        this.ground = reference;
    }

    /** The decision itself, scanned. @param key of the stored bytes */
    public void isScanned(String key, FileType type) {
        this.scanKey = key;
        this.scanType = type;
    }

    /** The scan is forgotten. */
    public void losesScan() {
        this.scanKey = null;
        this.scanType = null;
    }

    /** The link is another row of the same: two were made one, or parted again. */
    public void concerns(Guardianship sameOne) {
        this.guardianship = sameOne;
    }

    /** The link that it restricts. */
    public Guardianship guardianship() {
        return guardianship;
    }

    /** The days on which it holds. */
    public Validity validity() {
        return validity;
    }

    /** What the judge decided. */
    public JudgmentKind kind() {
        return kind;
    }

    /** The key of the stored scan, when there is one. */
    public Optional<String> scanKey() {
        return Optional.ofNullable(scanKey);
    }

    /** What the scan is; null without one. */
    public FileType scanType() {
        return scanType;
    }

    /** Reference of the decision. */
    public String ground() {
        return ground;
    }
}
