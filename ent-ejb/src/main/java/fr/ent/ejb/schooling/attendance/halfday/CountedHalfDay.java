package fr.ent.ejb.schooling.attendance.halfday;

import fr.ent.ejb.kernel.Fraction;
import fr.ent.ejb.schooling.attendance.HalfDay;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * A half-day of absence: one in the gross count.
 *
 * @param due minutes of lessons, overlaps counted once
 * @param missed how many of them
 * @param onCard does the report card count it?
 * @param reasonId the reason that explains most of what was missed; null when none does
 * @param reasonId the reason that explains most of what was missed; null when none does
 * @param lessons all that he had in it, by hour
 */
public record CountedHalfDay(
        LocalDate day,
        HalfDay half,
        int due,
        int missed,
        Standing standing,
        boolean onCard,
        Long reasonId,
        List<CountedLesson> lessons)
        implements Serializable {

    /** Its part in the calculated count: minutes missed of minutes due. */
    public Fraction part() {
        return Fraction.of(missed).over(Fraction.of(due));
    }
}
