package fr.ent.web.communication.notification;

import fr.ent.persistence.communication.notification.DayCallRow;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A noted call of a list, ready to be shown. */
public class CallLine {

    private final DayCallRow row;
    private final String when;

    CallLine(DayCallRow row, ZoneId zone, Locale locale) {
        this.row = row;
        this.when = DateTimeFormatter.ofPattern("d MMM HH:mm", locale)
                .format(row.at().atZone(zone));
    }

    public DayCallRow getRow() {
        return row;
    }

    public String getPupil() {
        return (row.pupilShownName() + " " + row.pupilFirstName()).strip();
    }

    public String getCaller() {
        return (row.callerFirstName() + " " + row.callerShownName()).strip();
    }

    public String getWhen() {
        return when;
    }
}
