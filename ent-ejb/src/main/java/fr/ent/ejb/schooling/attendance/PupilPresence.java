package fr.ent.ejb.schooling.attendance;

import fr.ent.ejb.schooling.attendance.halfday.PupilCount;
import java.io.Serializable;
import java.util.List;

/**
 * The presence of a pupil over a school year, as he and his guardians read it.
 *
 * @param count his half-days, each with its lessons
 * @param noted what the school keeps of his absences, the newest first
 */
public record PupilPresence(PupilCount count, List<NotedAbsence> noted) implements Serializable {}
