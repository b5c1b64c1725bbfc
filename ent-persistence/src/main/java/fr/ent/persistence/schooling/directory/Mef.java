package fr.ent.persistence.schooling.directory;

import fr.ent.persistence.kernel.Identified;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A level and stream of the ministry ("module élémentaire de formation"), 11 characters, as one school names it. */
@Entity
@Table(name = "mef")
public class Mef extends Identified {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "school_id")
    private School school;

    @Column(name = "code", length = 11, nullable = false)
    private String code;

    @Column(name = "label", length = 80, nullable = false)
    private String label;

    @Enumerated(EnumType.STRING)
    @Column(name = "rounding", length = 10, nullable = false)
    private Rounding rounding = Rounding.TENTH;

    protected Mef() {}

    public Mef(School school, String code, String label) {
        this.school = school;
        this.code = code;
        rename(label);
    }

    /** Changes its label; blank: its code. */
    public final void rename(String newLabel) {
        this.label = newLabel == null || newLabel.isBlank() ? code : newLabel;
    }

    /** Rounds the averages of its pupils in that way from now on. */
    public void round(Rounding how) {
        this.rounding = how;
    }

    /** How the averages of its pupils are rounded. */
    public Rounding rounding() {
        return rounding;
    }

    /** Its 11 characters. */
    public String code() {
        return code;
    }

    /** What people call it. */
    public String label() {
        return label;
    }
}
