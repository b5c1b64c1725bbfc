package fr.ent.web.access;

import fr.ent.ejb.access.CodeSheet;
import fr.ent.ejb.access.NewSchool;
import fr.ent.ejb.access.OpenSchool;
import fr.ent.ejb.access.SchoolOpeningService;
import fr.ent.ejb.schooling.directory.SchoolSettings;
import fr.ent.persistence.schooling.directory.FrenchTimeZone;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The schools of the deployment, and the opening of one. */
@Named
@RequestScoped
public class SchoolsView {

    @Inject
    SchoolOpeningService schools;

    private List<OpenSchool> all;
    private CodeSheet opened;
    private String uai;
    private String name;
    private String academy;
    private String holidayZone = "A";
    private String timeZone = FrenchTimeZone.METROPOLE.id();
    private String familyName;
    private String firstName;

    /** Opens it and shows, once, what its administrator is handed. */
    public void open() {
        opened = schools.open(new NewSchool(uai, name, academy, holidayZone, timeZone, familyName, firstName));
        all = null;
        uai = null;
        name = null;
        familyName = null;
        firstName = null;
    }

    public List<OpenSchool> getAll() {
        if (all == null) {
            all = schools.all();
        }
        return all;
    }

    public CodeSheet getOpened() {
        return opened;
    }

    public FrenchTimeZone[] getTimeZones() {
        return FrenchTimeZone.values();
    }

    public List<String> getHolidayZones() {
        return SchoolSettings.HOLIDAY_ZONES;
    }

    public String getUai() {
        return uai;
    }

    public void setUai(String uai) {
        this.uai = uai;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getAcademy() {
        return academy;
    }

    public void setAcademy(String academy) {
        this.academy = academy;
    }

    public String getHolidayZone() {
        return holidayZone;
    }

    public void setHolidayZone(String holidayZone) {
        this.holidayZone = holidayZone;
    }

    public String getTimeZone() {
        return timeZone;
    }

    public void setTimeZone(String timeZone) {
        this.timeZone = timeZone;
    }

    public String getFamilyName() {
        return familyName;
    }

    public void setFamilyName(String familyName) {
        this.familyName = familyName;
    }

    public String getFirstName() {
        return firstName;
    }

    public void setFirstName(String firstName) {
        this.firstName = firstName;
    }
}
