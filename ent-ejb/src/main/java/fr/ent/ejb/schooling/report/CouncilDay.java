package fr.ent.ejb.schooling.report;

import fr.ent.persistence.schooling.report.DecisionFact;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;

/**
 * Until when a period counts absences: they stop at the day of the council (RULES 4.4), the last day on which it said
 * something of a pupil of the division. Before it, they stop at the end of the period.
 */
public final class CouncilDay {

    private CouncilDay() {}

    /**
     * The last day that counts.
     *
     * @param said what the council said of the pupils of one division in the period; nothing before it was held
     */
    public static LocalDate lastCounted(LocalDate periodEnd, Collection<DecisionFact> said, ZoneId zone) {
        return said.stream()
                .map(fact -> LocalDate.ofInstant(fact.changedAt(), zone))
                .max(LocalDate::compareTo)
                .filter(periodEnd::isAfter)
                .orElse(periodEnd);
    }
}
