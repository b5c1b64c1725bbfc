package fr.ent.ejb.communication.notification;

import fr.ent.persistence.communication.notification.NoticeSetting;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How a school tells families, as a form shows and brings it.
 *
 * @param hours between which what is not urgent leaves; a weekday that is not there is quiet
 * @param version as it was read, 0 when the school set nothing yet
 */
public record NoticeSettings(
        int minutes,
        int reminderDays,
        int mostReminders,
        int smsADay,
        Map<DayOfWeek, SendingHours> hours,
        int version) {

    static NoticeSettings of(NoticeSetting setting) {
        var hours = new EnumMap<DayOfWeek, SendingHours>(DayOfWeek.class);
        setting.hours().forEach((day, open) -> hours.put(day, new SendingHours(open.opens(), open.closes())));
        return new NoticeSettings(
                setting.minutes(),
                setting.reminderDays(),
                setting.mostReminders(),
                setting.smsADay(),
                hours,
                setting.version());
    }

    /** What changes, as the journal keeps it. */
    List<String> changesFrom(NoticeSettings before) {
        var lines = new ArrayList<String>();
        changed(lines, "minutes", before.minutes, minutes);
        changed(lines, "reminderDays", before.reminderDays, reminderDays);
        changed(lines, "mostReminders", before.mostReminders, mostReminders);
        changed(lines, "smsADay", before.smsADay, smsADay);
        for (var day : DayOfWeek.values()) {
            changed(lines, day.name(), said(before.hours.get(day)), said(hours.get(day)));
        }
        return lines;
    }

    private static String said(SendingHours hours) {
        return hours == null ? "quiet" : hours.opens() + "-" + hours.closes();
    }

    private static void changed(List<String> lines, String what, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            lines.add(what + ": " + before + " -> " + after);
        }
    }
}
