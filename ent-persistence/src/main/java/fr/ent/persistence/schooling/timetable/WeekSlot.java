package fr.ent.persistence.schooling.timetable;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A slot of the timetable of a division or group, with the days on which it holds.
 *
 * @param weekday from 1, Monday
 * @param patternId the weeks in which it is; null for every week
 */
public record WeekSlot(
        long structureId,
        long assignmentId,
        long subjectId,
        String subject,
        int weekday,
        LocalTime start,
        LocalTime end,
        Long patternId,
        LocalDate since,
        LocalDate until) {

    /** Does it hold on that day, whatever the weekday? */
    public boolean covers(LocalDate day) {
        return !day.isBefore(since) && !day.isAfter(until);
    }
}
