package fr.ent.persistence.schooling.directory;

import fr.ent.persistence.kernel.Identified;
import fr.ent.persistence.kernel.SortKey;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A set of pupils of one school year that is taught together: a division or a teaching group. The ministry's own word
 * for both (CODE_STRUCTURE, TYPE_STRUCTURE of SIECLE).
 */
@Entity
@Table(name = "structure")
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
@DiscriminatorColumn(name = "kind", length = 10)
public abstract class Structure extends Identified {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "school_year_id")
    private SchoolYear schoolYear;

    @Column(name = "code", length = 20, nullable = false)
    private String code;

    @Column(name = "label", length = 60, nullable = false)
    private String label;

    @Column(name = "sort_key", length = 600, nullable = false)
    private String sortKey;

    @Column(name = "closed_on")
    private LocalDate closedOn;

    protected Structure() {}

    protected Structure(SchoolYear schoolYear, String code, String label) {
        this.schoolYear = schoolYear;
        this.code = code;
        rename(label);
    }

    /** Changes what people call it; its code stays. A blank label is the code. */
    public final void rename(String newLabel) {
        this.label = newLabel == null || newLabel.isBlank() ? code : newLabel;
        this.sortKey = SortKey.collation(code);
    }

    /** The ministry's file no longer has it from that day on. */
    public void close(LocalDate day) {
        this.closedOn = day;
    }

    /** The ministry's file has it again. */
    public void reopen() {
        this.closedOn = null;
    }

    /** Its year. */
    public SchoolYear schoolYear() {
        return schoolYear;
    }

    /** Its code, at most 20 characters, blanks and leading zeros included ("3 SEGPA", "302", "6E/1"). */
    public String code() {
        return code;
    }

    /** What people call it. */
    public String label() {
        return label;
    }

    /** Sorts by code as a French dictionary does, on both bases. */
    public String sortKey() {
        return sortKey;
    }

    /** The day from which it no longer exists, when there is one. */
    public Optional<LocalDate> closedOn() {
        return Optional.ofNullable(closedOn);
    }
}
