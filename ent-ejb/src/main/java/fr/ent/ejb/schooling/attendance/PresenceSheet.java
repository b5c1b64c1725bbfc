package fr.ent.ejb.schooling.attendance;

import fr.ent.ejb.schooling.attendance.AttendanceRules.Reason;
import fr.ent.ejb.schooling.attendance.halfday.PupilCount;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * The presence of a pupil over the school year, as school life works with it.
 *
 * @param count his half-days in this school, each with its lessons
 * @param records what is kept, the newest first, cancelled ones too
 * @param reasons those that are offered
 * @param mayDecide may the reader accept and refuse?
 */
public record PresenceSheet(
        long pupilId,
        String pupil,
        LocalDate today,
        PupilCount count,
        List<KeptAbsence> records,
        List<Reason> reasons,
        boolean mayDecide)
        implements Serializable {}
