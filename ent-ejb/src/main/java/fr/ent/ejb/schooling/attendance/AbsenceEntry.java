package fr.ent.ejb.schooling.attendance;

import fr.ent.persistence.schooling.attendance.AbsenceKind;
import java.io.Serializable;
import java.time.LocalDateTime;

/**
 * What school life types of an absence.
 *
 * @param from in the school's own time
 * @param to null for who is not back from the infirmary yet
 * @param reasonId null when none is known
 */
public record AbsenceEntry(AbsenceKind kind, LocalDateTime from, LocalDateTime to, Long reasonId)
        implements Serializable {}
