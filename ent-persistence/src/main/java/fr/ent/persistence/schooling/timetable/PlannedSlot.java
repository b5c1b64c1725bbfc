package fr.ent.persistence.schooling.timetable;

import java.time.LocalTime;

/**
 * One slot of the week as a list shows it, without its day: who teaches what to whom, when and where.
 *
 * @param schoolId whose calendar counts
 * @param holidayZone of that school
 * @param assignmentId the teaching assignment
 * @param structureId the division or group
 * @param room null when none is known
 * @param concernsId for whom it was asked: the pupil, the teacher, or the structure itself
 */
public record PlannedSlot(
        long concernsId,
        long schoolId,
        String holidayZone,
        long assignmentId,
        long structureId,
        String structure,
        String subject,
        LocalTime start,
        LocalTime end,
        String room,
        String teacherShownName,
        String teacherFirstName) {}
