package fr.ent.persistence.schooling.attendance;

import fr.ent.persistence.kernel.BrokenRule;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What follows from a reason. */
@Embeddable
public class ReasonMeaning {

    @Column(name = "legitimate", nullable = false)
    private boolean legitimate;

    @Column(name = "on_card", nullable = false)
    private boolean onCard;

    @Column(name = "shown_to_family", nullable = false)
    private boolean shownToFamily;

    @Column(name = "health", nullable = false)
    private boolean health;

    @Column(name = "under_school", nullable = false)
    private boolean underSchool;

    protected ReasonMeaning() {}

    /**
     * @param legitimate one of article L131-8 of the code de l’éducation
     * @param underSchool under the school's responsibility: not an absence
     * @throws BrokenRule attendance.reason.notAnAbsence when it would be a legitimate absence and none at all
     */
    public ReasonMeaning(boolean legitimate, boolean underSchool) {
        BrokenRule.when(legitimate && underSchool, "attendance.reason.notAnAbsence");
        this.legitimate = legitimate;
        this.underSchool = underSchool;
        this.onCard = !underSchool;
        this.shownToFamily = true;
    }

    /** The same, counted on the report card or not. */
    public ReasonMeaning onCard(boolean counted) {
        var same = copy();
        same.onCard = counted && !underSchool;
        return same;
    }

    /**
     * The same, shown or not.
     *
     * @param family do families read its label?
     * @param medical is the label for school life and the infirmary alone?
     */
    public ReasonMeaning shown(boolean family, boolean medical) {
        var same = copy();
        same.shownToFamily = family;
        same.health = medical;
        return same;
    }

    private ReasonMeaning copy() {
        var same = new ReasonMeaning(legitimate, underSchool);
        same.onCard = onCard;
        same.shownToFamily = shownToFamily;
        same.health = health;
        return same;
    }

    /** Legitimate in law (L131-8). */
    public boolean isLegitimate() {
        return legitimate;
    }

    /** Does an absence that it explains count on the report card? */
    public boolean isOnCard() {
        return onCard;
    }

    /** Do families read its label? */
    public boolean isShownToFamily() {
        return shownToFamily;
    }

    /** Is its label for school life and the infirmary alone? */
    public boolean isHealth() {
        return health;
    }

    /** Was the pupil under the school's responsibility? */
    public boolean isUnderSchool() {
        return underSchool;
    }
}
