package fr.ent.web.communication.notification;

import fr.ent.persistence.communication.notification.NoticeRow;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** One notice of a list, ready to be shown. */
public class NoticeLine {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private final NoticeRow row;
    private final ZoneId zone;
    private final DateTimeFormatter moment;

    NoticeLine(NoticeRow row, ZoneId zone, Locale locale) {
        this.row = row;
        this.zone = zone;
        this.moment = DateTimeFormatter.ofPattern("d MMM HH:mm", locale);
    }

    public NoticeRow getRow() {
        return row;
    }

    /** "MARTIN Léa" as lists of the staff write it. */
    public String getPupil() {
        return name(row.pupilShownName(), row.pupilFirstName());
    }

    public String getRecipient() {
        return name(row.recipientShownName(), row.recipientFirstName());
    }

    /** "08:00", of the lesson, or when new marks were found. */
    public String getTime() {
        return HOUR.format(row.time());
    }

    /** When the school decided to tell it, in its zone. */
    public String getCreated() {
        return at(row.createdAt());
    }

    /** When it left or was given up; empty while it waits. */
    public String getSettled() {
        return row.settledAt() == null ? "" : at(row.settledAt());
    }

    /** When the telephone got it; empty when nobody said so. */
    public String getDelivered() {
        return row.deliveredAt() == null ? "" : at(row.deliveredAt());
    }

    /** When he read it in the portal; empty when he did not. */
    public String getOpened() {
        return row.openedAt() == null ? "" : at(row.openedAt());
    }

    /** How a state is coloured, besides its word. */
    public String getTone() {
        return switch (row.state()) {
            case SENT -> "good";
            case UNREACHABLE, GIVEN_UP, LIMITED -> "bad";
            case WAITING, CANCELLED, DECLINED -> "";
        };
    }

    private String at(Instant instant) {
        return moment.format(instant.atZone(zone));
    }

    private static String name(String shown, String first) {
        return (shown + " " + first).strip();
    }
}
