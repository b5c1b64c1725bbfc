package fr.ent.ejb.communication.notification;

import fr.ent.persistence.communication.notification.DayCallRow;
import fr.ent.persistence.communication.notification.NoticeRow;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * What a school told families of a day.
 *
 * @param today is it that day in the school?
 * @param sendsMail is there a mail server, or the folder of a demonstration?
 * @param calls that school life noted about absences of the day
 * @param zone of the school, for the instants of the rows
 */
public record NoticesOfDay(
        LocalDate day, boolean today, boolean sendsMail, ZoneId zone, List<NoticeRow> rows, List<DayCallRow> calls) {}
