package fr.ent.ejb.schooling.assessment;

import static java.util.stream.Collectors.groupingBy;

import fr.ent.ejb.kernel.NotFound;
import fr.ent.persistence.schooling.assessment.PeriodFact;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which grading period a page shows. */
public final class PeriodChoice {

    private PeriodChoice() {}

    /**
     * The one that was asked for; without a wish the one of that day, else the last that began, else the first.
     *
     * @param wished null without a wish
     * @return none when there is no period at all
     * @throws NotFound for a wish that is not among them
     */
    public static Optional<PeriodFact> of(List<PeriodFact> periods, Long wished, LocalDate day) {
        if (wished != null) {
            var found = periods.stream().filter(period -> period.id() == wished).findFirst();
            NotFound.unless(found.isPresent());
            return found;
        }
        return periods.stream()
                .filter(period -> period.covers(day))
                .findFirst()
                .or(() -> periods.stream()
                        .filter(period -> period.endsOn().isBefore(day))
                        .max(Comparator.comparing(PeriodFact::endsOn)))
                .or(() -> periods.stream().findFirst());
    }

    /** Does that day lie in a period of each kind that there is? */
    static boolean allCover(List<PeriodFact> periods, LocalDate day) {
        return periods.stream().collect(groupingBy(PeriodFact::kind)).values().stream()
                .allMatch(ofKind -> ofKind.stream().anyMatch(period -> period.covers(day)));
    }
}
