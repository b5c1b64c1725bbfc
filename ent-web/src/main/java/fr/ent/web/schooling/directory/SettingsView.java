package fr.ent.web.schooling.directory;

import fr.ent.ejb.schooling.directory.SchoolSettings;
import fr.ent.ejb.schooling.directory.SchoolSettings.Contact;
import fr.ent.ejb.schooling.directory.SchoolSettingsService;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.schooling.directory.FrenchTimeZone;
import fr.ent.web.kernel.Said;
import fr.ent.web.kernel.Words;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;

/** Behind schooling/directory/settings.xhtml: what the head of a school decides about how it works. */
@Named
@ViewScoped
public class SettingsView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String AGAIN = "/schooling/directory/settings?faces-redirect=true";
    private static final String OTHER = "other";
    private static final List<String> USUAL_DELAYS = List.of("0", "24", "72", "168");

    @Inject
    transient SchoolSettingsService service;

    private int version;
    private String noon;
    private String delay;
    private String hours;
    private boolean dailyLife;
    private String holidayZone;
    private String timeZone;
    private String phone;
    private String mail;
    private String removals;

    /** Reads the settings as they stand. */
    public void load() {
        var settings = service.settings();
        version = settings.version();
        noon = settings.noon().toString();
        var set = String.valueOf(settings.guardianDelayHours());
        delay = USUAL_DELAYS.contains(set) ? set : OTHER;
        hours = delay.equals(OTHER) ? set : "";
        dailyLife = settings.dailyLifeForInCharge();
        holidayZone = settings.holidayZone();
        timeZone = settings.timeZone();
        phone = settings.contact().phone();
        mail = settings.contact().mail();
        removals = String.valueOf(settings.removalsPercent());
    }

    /** Keeps them and shows them again. */
    public String save() {
        var contact = new Contact(typed(phone), typed(mail));
        service.change(new SchoolSettings(
                noon(), delayHours(), dailyLife, holidayZone, timeZone, contact, removalsPercent(), version));
        Said.after(Words.of("fr.ent.web.schooling.directory").say("settings.saved"));
        return AGAIN;
    }

    private static String typed(String text) {
        return text == null ? "" : text.strip();
    }

    private LocalTime noon() {
        try {
            return LocalTime.parse(typed(noon));
        } catch (DateTimeParseException unreadable) {
            throw new BrokenRule("directory.noon.outOfRange");
        }
    }

    private int delayHours() {
        var text = typed(OTHER.equals(delay) ? hours : delay);
        BrokenRule.when(!text.matches("\\d{1,3}"), "directory.delay.outOfRange", SchoolSettings.LONGEST_DELAY_HOURS);
        return Integer.parseInt(text);
    }

    private int removalsPercent() {
        var text = typed(removals);
        BrokenRule.when(
                !text.matches("\\d{1,3}"), "directory.removals.outOfRange", SchoolSettings.MOST_REMOVALS_PERCENT);
        return Integer.parseInt(text);
    }

    /** In hours, and one for what is typed beside. */
    public List<String> getDelays() {
        return List.of("0", "24", "72", "168", OTHER);
    }

    public List<String> getHolidayZones() {
        return SchoolSettings.HOLIDAY_ZONES;
    }

    public FrenchTimeZone[] getTimeZones() {
        return FrenchTimeZone.values();
    }

    public String getNoon() {
        return noon;
    }

    public void setNoon(String noon) {
        this.noon = noon;
    }

    public String getDelay() {
        return delay;
    }

    public void setDelay(String delay) {
        this.delay = delay;
    }

    public String getHours() {
        return hours;
    }

    public void setHours(String hours) {
        this.hours = hours;
    }

    public boolean isDailyLife() {
        return dailyLife;
    }

    public void setDailyLife(boolean dailyLife) {
        this.dailyLife = dailyLife;
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

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getRemovals() {
        return removals;
    }

    public void setRemovals(String removals) {
        this.removals = removals;
    }

    public String getMail() {
        return mail;
    }

    public void setMail(String mail) {
        this.mail = mail;
    }
}
