package fr.ent.ejb.schooling.attendance.statistics;

import fr.ent.ejb.schooling.attendance.HalfDay;
import fr.ent.ejb.schooling.attendance.halfday.CountedHalfDay;
import fr.ent.ejb.schooling.attendance.halfday.Standing;
import fr.ent.persistence.schooling.attendance.AbsenceFact;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * A half-day of absence, as a row of a file.
 *
 * @param division "" for none
 * @param due minutes of lessons
 * @param missed how many of them
 * @param reason as the school calls it; "" for none, and for one that concerns health
 * @param health does the reason concern health? A file does not say which
 */
public record AbsenceRow(
        String pupil,
        String division,
        LocalDate day,
        HalfDay half,
        int due,
        int missed,
        Standing standing,
        String reason,
        boolean health)
        implements Serializable {

    static AbsenceRow of(String pupil, String division, CountedHalfDay half, AbsenceFact fact) {
        var health = fact != null && Boolean.TRUE.equals(fact.health());
        return new AbsenceRow(
                pupil,
                division,
                half.day(),
                half.half(),
                half.due(),
                half.missed(),
                half.standing(),
                fact == null || health ? "" : fact.reason(),
                health);
    }
}
