package fr.ent.ejb.schooling.report;

import fr.ent.ejb.kernel.NotFound;
import fr.ent.persistence.schooling.assessment.DivisionPeriod;
import java.time.LocalDate;
import java.util.List;

/** Which period of a division a page shows. */
final class DivisionPeriods {

    private DivisionPeriods() {}

    /**
     * The one asked for, without a wish the last that began.
     *
     * @throws NotFound for a wish that is not among them, or when there is none
     */
    static DivisionPeriod shown(List<DivisionPeriod> all, Long wished, LocalDate today) {
        NotFound.unless(!all.isEmpty());
        if (wished != null) {
            return all.stream()
                    .filter(period -> period.id() == wished)
                    .findFirst()
                    .orElseThrow(NotFound::new);
        }
        return all.stream()
                .filter(period -> !period.startsOn().isAfter(today))
                .reduce((one, later) -> later)
                .orElse(all.get(0));
    }
}
