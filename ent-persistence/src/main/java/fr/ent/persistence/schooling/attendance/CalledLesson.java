package fr.ent.persistence.schooling.attendance;

import java.time.LocalDate;
import java.time.LocalTime;

/** A lesson of a division or group whose call is closed. */
public record CalledLesson(
        long structureId,
        long assignmentId,
        long subjectId,
        String subject,
        LocalDate day,
        LocalTime start,
        LocalTime end) {}
