package fr.ent.web.schooling.attendance;

import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.schooling.timetable.LessonKey;
import fr.ent.web.kernel.Asked;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** Days and hours as pages show and addresses carry them. */
final class Hours {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private Hours() {}

    /** "08:05". */
    static String of(LocalTime hour) {
        return HOUR.format(hour);
    }

    /** "08:05", in that time zone. */
    static String of(Instant moment, ZoneId zone) {
        return HOUR.format(moment.atZone(zone));
    }

    /** @throws NotFound when an address carries no such lesson */
    static LessonKey key(String assignment, String day, String start) {
        NotFound.unless(assignment != null && assignment.matches("\\d{1,18}"));
        return key(Long.parseLong(assignment), day, start);
    }

    /** @throws NotFound when a day or an hour is none */
    static LessonKey key(long assignment, String day, String start) {
        NotFound.unless(day != null && start != null);
        try {
            return new LessonKey(assignment, Asked.day(day), LocalTime.parse(start));
        } catch (DateTimeParseException nonsense) {
            throw new NotFound();
        }
    }
}
