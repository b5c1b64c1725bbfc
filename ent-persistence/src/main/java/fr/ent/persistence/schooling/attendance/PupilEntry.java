package fr.ent.persistence.schooling.attendance;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * One entry of a closed roll call, as the family of the pupil may read it.
 *
 * @param start of the lesson, local time of the school
 * @param minutes null when unknown or not late
 * @param noon where the morning ends in the school
 */
public record PupilEntry(
        long pupilId,
        LocalDate day,
        LocalTime start,
        LocalTime end,
        String subject,
        Attendance attendance,
        Integer minutes,
        LocalTime noon) {}
