package fr.ent.web.schooling.office;

import fr.ent.ejb.schooling.office.LinkTerms;
import fr.ent.persistence.schooling.directory.GuardianshipLevel;
import fr.ent.persistence.schooling.directory.GuardianshipTerms.Duties;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/** What a form says of the link of an adult with a pupil. */
public class LinkFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private GuardianshipLevel level;
    private String kinship;
    private boolean houses;
    private boolean pays;
    private boolean receivesAid;
    private boolean priority;
    private LocalDate since;
    private LocalDate until;

    static LinkFields of(LinkTerms terms) {
        var fields = new LinkFields();
        fields.level = terms.level();
        fields.kinship = terms.kinship();
        fields.houses = terms.duties().houses();
        fields.pays = terms.duties().pays();
        fields.receivesAid = terms.duties().receivesAid();
        fields.priority = terms.duties().priority();
        fields.since = terms.since();
        fields.until = terms.until();
        return fields;
    }

    LinkTerms terms() {
        return new LinkTerms(level, kinship, new Duties(pays, receivesAid, houses, priority), since, until);
    }

    /** What may be said by hand. */
    public List<GuardianshipLevel> getLevels() {
        return LinkTerms.LEVELS;
    }

    /** What he may be to the pupil. */
    public List<String> getKinships() {
        return LinkTerms.KINSHIPS;
    }

    public GuardianshipLevel getLevel() {
        return level;
    }

    public void setLevel(GuardianshipLevel level) {
        this.level = level;
    }

    public String getKinship() {
        return kinship;
    }

    public void setKinship(String kinship) {
        this.kinship = kinship;
    }

    public boolean isHouses() {
        return houses;
    }

    public void setHouses(boolean houses) {
        this.houses = houses;
    }

    public boolean isPays() {
        return pays;
    }

    public void setPays(boolean pays) {
        this.pays = pays;
    }

    public boolean isReceivesAid() {
        return receivesAid;
    }

    public void setReceivesAid(boolean receivesAid) {
        this.receivesAid = receivesAid;
    }

    public boolean isPriority() {
        return priority;
    }

    public void setPriority(boolean priority) {
        this.priority = priority;
    }

    public LocalDate getSince() {
        return since;
    }

    public void setSince(LocalDate since) {
        this.since = since;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }
}
