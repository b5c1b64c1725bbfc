package fr.ent.persistence.schooling.directory;

import fr.ent.persistence.kernel.Identified;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A matière of the ministry's nomenclature, 6 characters, usually digits, as one school names it. */
@Entity
@Table(name = "subject")
public class Subject extends Identified {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "school_id")
    private School school;

    @Column(name = "code", length = 6, nullable = false)
    private String code;

    @Column(name = "short_label", length = 20, nullable = false)
    private String shortLabel;

    @Column(name = "label", length = 80, nullable = false)
    private String label;

    protected Subject() {}

    public Subject(School school, String code, String shortLabel, String label) {
        this.school = school;
        this.code = code;
        rename(shortLabel, label);
    }

    /** Changes its labels; a blank one is its code. */
    public final void rename(String newShortLabel, String newLabel) {
        this.shortLabel = newShortLabel == null || newShortLabel.isBlank() ? code : newShortLabel;
        this.label = newLabel == null || newLabel.isBlank() ? shortLabel : newLabel;
    }

    /** Its 6 characters. */
    public String code() {
        return code;
    }

    /** The short name that narrow columns show. */
    public String shortLabel() {
        return shortLabel;
    }

    /** What people call it. */
    public String label() {
        return label;
    }
}
