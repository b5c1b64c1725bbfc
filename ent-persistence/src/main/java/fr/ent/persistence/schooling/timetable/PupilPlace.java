package fr.ent.persistence.schooling.timetable;

import java.time.LocalDate;

/** A pupil is in a division or group of a school from one day to another, both included. */
public record PupilPlace(long pupilId, long schoolId, long structureId, LocalDate since, LocalDate until) {

    /** Is he there on that day? */
    public boolean covers(LocalDate day) {
        return !day.isBefore(since) && !day.isAfter(until);
    }
}
