package fr.ent.web.schooling.office;

import fr.ent.ejb.schooling.office.Identity;
import java.io.Serializable;
import java.time.LocalDate;

/** What a form says of somebody's names and birth. */
public class IdentityFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private String familyName;
    private String usualName;
    private String firstName;
    private LocalDate birthDate;

    static IdentityFields of(Identity who) {
        var fields = new IdentityFields();
        fields.familyName = who.familyName();
        fields.usualName = who.usualName();
        fields.firstName = who.firstName();
        fields.birthDate = who.birthDate();
        return fields;
    }

    Identity identity() {
        return new Identity(familyName, usualName, firstName, birthDate);
    }

    public String getFamilyName() {
        return familyName;
    }

    public void setFamilyName(String familyName) {
        this.familyName = familyName;
    }

    public String getUsualName() {
        return usualName;
    }

    public void setUsualName(String usualName) {
        this.usualName = usualName;
    }

    public String getFirstName() {
        return firstName;
    }

    public void setFirstName(String firstName) {
        this.firstName = firstName;
    }

    public LocalDate getBirthDate() {
        return birthDate;
    }

    public void setBirthDate(LocalDate birthDate) {
        this.birthDate = birthDate;
    }
}
