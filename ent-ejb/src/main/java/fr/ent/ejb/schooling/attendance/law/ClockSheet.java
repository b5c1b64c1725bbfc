package fr.ent.ejb.schooling.attendance.law;

import fr.ent.persistence.schooling.attendance.law.MonthKind;
import fr.ent.persistence.schooling.attendance.law.OwnThreshold;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * What a school watches.
 *
 * @param evaluatedAt in its own time; null for never
 * @param yearSince first day of the school year
 * @param law the rules in force today
 * @param own its own thresholds of this school year, ended ones too
 * @param mayDecide may the caller change it?
 */
public record ClockSheet(
        MonthKind month,
        LocalDateTime evaluatedAt,
        LocalDate yearSince,
        List<LegalRule> law,
        List<Own> own,
        boolean mayDecide)
        implements Serializable {

    /**
     * A threshold of the school.
     *
     * @param until its last day; null while it is watched
     */
    public record Own(long id, OwnThreshold.Measure measure, String step, LocalDate since, LocalDate until)
            implements Serializable {

        static Own of(OwnThreshold threshold) {
            var validity = threshold.validity();
            return new Own(
                    threshold.id(),
                    new OwnThreshold.Measure(threshold.matter(), threshold.many(), threshold.span(), threshold.days()),
                    threshold.step(),
                    validity.since(),
                    validity.isOpen() ? null : validity.until());
        }
    }
}
