package fr.ent.persistence.schooling.attendance;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * An exemption without its medical note.
 *
 * @param weekday from 1, Monday; null for any
 * @param subjectId null for any
 * @param subject its label, or that of the teaching; null when neither is named
 * @param assignmentId null for any
 */
public record ExemptionFact(
        long id,
        long schoolId,
        long pupilId,
        LocalDate firstDay,
        LocalDate lastDay,
        Integer weekday,
        Long subjectId,
        String subject,
        Long assignmentId,
        boolean presenceRequired)
        implements Serializable {

    /** Does it hold for a lesson of that day, subject and teaching? */
    public boolean concerns(LocalDate day, long ofSubject, long ofAssignment) {
        return !day.isBefore(firstDay)
                && !day.isAfter(lastDay)
                && (weekday == null || weekday == day.getDayOfWeek().getValue())
                && (subjectId == null || subjectId == ofSubject)
                && (assignmentId == null || assignmentId == ofAssignment);
    }
}
