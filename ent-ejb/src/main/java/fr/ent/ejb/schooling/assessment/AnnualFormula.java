package fr.ent.ejb.schooling.assessment;

import fr.ent.persistence.schooling.assessment.PeriodFact;
import fr.ent.persistence.schooling.directory.Rounding;
import java.util.List;

/**
 * The average of a year with the way it was reached: the mean of the exact averages of its periods, each for one, however
 * many marks each has (RULES 4.1). A period without an average is left out.
 *
 * @param terms the periods that have begun, in their order
 * @param average what comes out, or none
 */
public record AnnualFormula(List<PeriodTerm> terms, Average average) {

    /** Of these periods, shown in that way. */
    public static AnnualFormula of(List<PeriodTerm> terms, Rounding rounding) {
        var mean = Average.meanOf(terms.stream().map(PeriodTerm::average).toList());
        return new AnnualFormula(List.copyOf(terms), mean.rounded(rounding));
    }

    /** One period in the average of a year. */
    public record PeriodTerm(PeriodFact period, Average average) {}
}
