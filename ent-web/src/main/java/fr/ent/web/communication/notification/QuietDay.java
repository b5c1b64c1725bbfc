package fr.ent.web.communication.notification;

import fr.ent.ejb.communication.notification.SendingHours;
import fr.ent.persistence.kernel.BrokenRule;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;

/** A weekday of the form of quiet hours: from when to when messages leave; nothing typed is a quiet day. */
public class QuietDay implements Serializable {

    private static final long serialVersionUID = 1L;

    private final DayOfWeek day;
    private String opens;
    private String closes;

    QuietDay(DayOfWeek day, SendingHours hours) {
        this.day = day;
        this.opens = hours == null ? "" : hours.opens().toString();
        this.closes = hours == null ? "" : hours.closes().toString();
    }

    DayOfWeek day() {
        return day;
    }

    /** Empty when the day is quiet; @throws BrokenRule notification.hours.malformed when only one of both can be read */
    Optional<SendingHours> hours() {
        if (blank(opens) && blank(closes)) {
            return Optional.empty();
        }
        BrokenRule.when(blank(opens) || blank(closes), "notification.hours.malformed");
        return Optional.of(new SendingHours(hour(opens), hour(closes)));
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static LocalTime hour(String text) {
        try {
            return LocalTime.parse(text.strip());
        } catch (DateTimeParseException unreadable) {
            throw new BrokenRule("notification.hours.malformed");
        }
    }

    /** "lundi". */
    public String name(Locale locale) {
        return day.getDisplayName(TextStyle.FULL, locale);
    }

    public String getOpens() {
        return opens;
    }

    public void setOpens(String opens) {
        this.opens = opens;
    }

    public String getCloses() {
        return closes;
    }

    public void setCloses(String closes) {
        this.closes = closes;
    }
}
