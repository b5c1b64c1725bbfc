package fr.ent.ejb.schooling.attendance.justification;

import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.schooling.attendance.AbsenceInterval;
import fr.ent.persistence.schooling.directory.SchoolYear;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * From when to when a family says that a pupil was, or will be, absent.
 *
 * @param from null for the beginning of the first day
 * @param last null for the first day
 * @param to null for the end of the last day
 */
public record JustificationPlan(LocalDate first, LocalTime from, LocalDate last, LocalTime to) implements Serializable {

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    /**
     * The interval that is meant.
     *
     * @param today in the school
     * @throws BrokenRule attendance.justification.noDay, attendance.justification.backwards,
     *     attendance.justification.tooOld (another school year), attendance.justification.farFuture
     */
    public AbsenceInterval when(LocalDate today) {
        BrokenRule.when(first == null, "attendance.justification.noDay");
        var begins = first.atTime(from == null ? LocalTime.MIN : from);
        var ends = (last == null ? first : last).atTime(to == null ? END_OF_DAY : to);
        BrokenRule.when(!ends.isAfter(begins), "attendance.justification.backwards");
        var year = SchoolYear.firstYearOf(today);
        BrokenRule.when(SchoolYear.firstYearOf(first) < year, "attendance.justification.tooOld");
        BrokenRule.when(
                SchoolYear.firstYearOf(ends.toLocalDate()) > year, "attendance.justification.farFuture", year + 1);
        return new AbsenceInterval(begins, ends);
    }
}
