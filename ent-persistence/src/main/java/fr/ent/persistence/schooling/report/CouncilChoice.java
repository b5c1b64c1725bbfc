package fr.ent.persistence.schooling.report;

import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.kernel.CleanText;
import fr.ent.persistence.kernel.Identified;
import fr.ent.persistence.schooling.directory.School;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A distinction, or an opinion on orientation, that a school offers to its councils. */
@Entity
@Table(name = "council_choice")
public class CouncilChoice extends Identified {

    /** Characters of a label. */
    public static final int LONGEST = 60;

    /** What is chosen. */
    public enum Kind {
        DISTINCTION,
        ORIENTATION
    }

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "school_id")
    private School school;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", length = 20, nullable = false)
    private Kind kind;

    @Column(name = "place", nullable = false)
    private int place;

    @Column(name = "label", length = 2 * LONGEST, nullable = false)
    private String label;

    protected CouncilChoice() {}

    /**
     * @param place from 1
     * @throws BrokenRule report.choice.missing; as {@link CleanText#of}
     */
    public CouncilChoice(School school, Kind kind, int place, String label) {
        this.school = school;
        this.kind = kind;
        this.place = place;
        this.label = CleanText.of(label, LONGEST);
        BrokenRule.when(this.label.isEmpty(), "report.choice.missing");
    }

    /** Its kind. */
    public Kind kind() {
        return kind;
    }

    /** What it says. */
    public String label() {
        return label;
    }
}
