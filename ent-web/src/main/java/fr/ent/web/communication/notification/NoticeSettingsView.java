package fr.ent.web.communication.notification;

import fr.ent.ejb.communication.notification.NoticeSettingService;
import fr.ent.ejb.communication.notification.NoticeSettings;
import fr.ent.ejb.communication.notification.SendingHours;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.web.kernel.Said;
import fr.ent.web.kernel.Words;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Stream;

/** Behind communication/notification/notice-settings.xhtml: how a school tells families. */
@Named
@ViewScoped
public class NoticeSettingsView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient NoticeSettingService service;

    private int version;
    private String minutes;
    private String reminderDays;
    private String mostReminders;
    private String sms;
    private List<QuietDay> days;

    /** Reads them. */
    public void load() {
        var there = service.settings();
        version = there.version();
        minutes = String.valueOf(there.minutes());
        reminderDays = String.valueOf(there.reminderDays());
        mostReminders = String.valueOf(there.mostReminders());
        sms = String.valueOf(there.smsADay());
        days = Stream.of(DayOfWeek.values())
                .map(day -> new QuietDay(day, there.hours().get(day)))
                .toList();
    }

    /** Keeps them and shows them again. */
    public String save() {
        var hours = new EnumMap<DayOfWeek, SendingHours>(DayOfWeek.class);
        days.forEach(one -> one.hours().ifPresent(open -> hours.put(one.day(), open)));
        service.change(new NoticeSettings(
                number(minutes), number(reminderDays), number(mostReminders), number(sms), hours, version));
        Said.after(Words.of("fr.ent.web.communication.notification").say("noticeSettings.saved"));
        return "/communication/notification/notice-settings?faces-redirect=true";
    }

    /** What is no number is out of every range. */
    private static int number(String typed) {
        var text = typed == null ? "" : typed.strip();
        BrokenRule.when(!text.matches("\\d{1,4}"), "notification.number.malformed");
        return Integer.parseInt(text);
    }

    public List<QuietDay> getDays() {
        return days;
    }

    public String getMinutes() {
        return minutes;
    }

    public void setMinutes(String minutes) {
        this.minutes = minutes;
    }

    public String getReminderDays() {
        return reminderDays;
    }

    public void setReminderDays(String reminderDays) {
        this.reminderDays = reminderDays;
    }

    public String getMostReminders() {
        return mostReminders;
    }

    public void setMostReminders(String mostReminders) {
        this.mostReminders = mostReminders;
    }

    public String getSms() {
        return sms;
    }

    public void setSms(String sms) {
        this.sms = sms;
    }
}
