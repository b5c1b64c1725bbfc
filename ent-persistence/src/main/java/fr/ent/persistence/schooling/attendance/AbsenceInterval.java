package fr.ent.persistence.schooling.attendance;

import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.schooling.directory.SchoolYear;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * From when to when, as a clock on the wall of the school shows it. Lessons are in the same time, so that half-days are
 * counted without a time zone; the zone of the school alone says which instants are meant.
 *
 * @param from to the minute
 * @param to to the minute, after the beginning; null for who is not back yet: until the end of that day
 */
public record AbsenceInterval(LocalDateTime from, LocalDateTime to) implements Serializable {

    /** @throws BrokenRule attendance.absence.backwards, attendance.absence.otherYear */
    public AbsenceInterval {
        from = from.truncatedTo(ChronoUnit.MINUTES);
        to = to == null ? null : to.truncatedTo(ChronoUnit.MINUTES);
        BrokenRule.when(to != null && !to.isAfter(from), "attendance.absence.backwards");
        BrokenRule.when(
                to != null && SchoolYear.firstYearOf(to.toLocalDate()) != SchoolYear.firstYearOf(from.toLocalDate()),
                "attendance.absence.otherYear");
    }

    /** From that moment of a day, not back yet. */
    public static AbsenceInterval since(LocalDateTime from) {
        return new AbsenceInterval(from, null);
    }

    /** All of these days, both included. */
    public static AbsenceInterval ofDays(LocalDate first, LocalDate last) {
        return new AbsenceInterval(first.atStartOfDay(), last.atTime(LocalTime.of(23, 59)));
    }

    /** Its first day. */
    public LocalDate firstDay() {
        return from.toLocalDate();
    }

    /** Its last day. */
    public LocalDate lastDay() {
        return to == null ? firstDay() : to.toLocalDate();
    }

    /** When it begins in that zone; an hour that the clocks skip counts as the hour after it. */
    public Instant begins(ZoneId zone) {
        return from.atZone(zone).toInstant();
    }

    /** When it ends in that zone, never before it begins; for who is not back, when that day ends. */
    public Instant ends(ZoneId zone) {
        var end = to == null ? firstDay().plusDays(1).atStartOfDay() : to;
        var instant = end.atZone(zone).withLaterOffsetAtOverlap().toInstant();
        return instant.isBefore(begins(zone)) ? begins(zone) : instant;
    }
}
