package fr.ent.ejb.schooling.assessment;

import fr.ent.persistence.schooling.assessment.AveragingRules;
import fr.ent.persistence.schooling.assessment.PeriodFact;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/**
 * How a teaching assignment makes its averages in one grading period.
 *
 * @param title the subject and the division or group
 * @param periods to choose from
 * @param period the one it is about
 * @param parts its sub-subjects, those of all periods
 */
public record AveragingSheet(
        String title, List<PeriodFact> periods, PeriodFact period, AveragingRules rules, List<PartLine> parts)
        implements Serializable {

    /**
     * A sub-subject, as it is or as somebody wants it.
     *
     * @param id null for a new one
     * @param label empty: not wanted, or not any more
     */
    public record PartLine(Long id, String label, BigDecimal weight) implements Serializable {

        boolean isUnwanted() {
            return label == null || label.isBlank();
        }
    }
}
