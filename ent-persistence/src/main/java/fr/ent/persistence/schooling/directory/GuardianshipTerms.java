package fr.ent.persistence.schooling.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;

/** What a guardianship is made of, as the ministry's files say it. */
@Embeddable
public class GuardianshipTerms {

    @Enumerated(EnumType.STRING)
    @Column(name = "responsibility", length = 10, nullable = false)
    private GuardianshipLevel level;

    @Column(name = "kinship", length = 2)
    private String kinship;

    @Column(name = "pays", nullable = false)
    private boolean pays;

    @Column(name = "receives_aid", nullable = false)
    private boolean receivesAid;

    @Column(name = "houses", nullable = false)
    private boolean houses;

    @Column(name = "has_priority", nullable = false)
    private boolean priority;

    protected GuardianshipTerms() {}

    /**
     * @param kinship CODE_PARENTE on two characters (10 mère, 20 père, 37 fratrie, 38 ascendant, 39 autre famille, 41
     *     éducateur, 42 assistant familial, 50 tuteur, 51 ASE, 70 élève lui-même, 90 autre), or null
     */
    public GuardianshipTerms(GuardianshipLevel level, String kinship, Duties duties) {
        this.level = level;
        this.kinship = kinship;
        this.pays = duties.pays();
        this.receivesAid = duties.receivesAid();
        this.houses = duties.houses();
        this.priority = duties.priority();
    }

    /**
     * What goes with the link.
     *
     * @param pays pays the school's fees
     * @param receivesAid receives the aids
     * @param houses lives with the pupil
     * @param priority is to be called first
     */
    public record Duties(boolean pays, boolean receivesAid, boolean houses, boolean priority) implements Serializable {

        /** None of the four. */
        public static final Duties NONE = new Duties(false, false, false, false);
    }

    /** Legal, in charge or contact. */
    public GuardianshipLevel level() {
        return level;
    }

    /** CODE_PARENTE, or null. */
    public String kinship() {
        return kinship;
    }

    /** The four marks of the link. */
    public Duties duties() {
        return new Duties(pays, receivesAid, houses, priority);
    }
}
