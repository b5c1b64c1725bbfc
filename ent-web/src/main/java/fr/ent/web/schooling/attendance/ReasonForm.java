package fr.ent.web.schooling.attendance;

import fr.ent.ejb.schooling.attendance.AttendanceRules.Reason;
import java.io.Serializable;

/** A reason as its form writes it. */
public class ReasonForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private Long id;
    private int version;
    private String label;
    private boolean legitimate;
    private boolean onCard = true;
    private boolean shownToFamily = true;
    private boolean health;
    private boolean underSchool;
    private boolean active = true;

    static ReasonForm of(Reason reason) {
        var form = new ReasonForm();
        form.id = reason.id();
        form.version = reason.version();
        form.label = reason.label();
        form.legitimate = reason.legitimate();
        form.onCard = reason.onCard();
        form.shownToFamily = reason.shownToFamily();
        form.health = reason.health();
        form.underSchool = reason.underSchool();
        form.active = reason.active();
        return form;
    }

    Reason reason() {
        return new Reason(id, version, label, legitimate, onCard, shownToFamily, health, underSchool, active);
    }

    /** Is it one that the school has already? */
    public boolean isKnown() {
        return id != null;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public boolean isLegitimate() {
        return legitimate;
    }

    public void setLegitimate(boolean legitimate) {
        this.legitimate = legitimate;
    }

    public boolean isOnCard() {
        return onCard;
    }

    public void setOnCard(boolean onCard) {
        this.onCard = onCard;
    }

    public boolean isShownToFamily() {
        return shownToFamily;
    }

    public void setShownToFamily(boolean shownToFamily) {
        this.shownToFamily = shownToFamily;
    }

    public boolean isHealth() {
        return health;
    }

    public void setHealth(boolean health) {
        this.health = health;
    }

    public boolean isUnderSchool() {
        return underSchool;
    }

    public void setUnderSchool(boolean underSchool) {
        this.underSchool = underSchool;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
