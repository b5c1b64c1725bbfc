package fr.ent.ejb.schooling.assessment;

import fr.ent.ejb.kernel.Fraction;
import fr.ent.ejb.schooling.assessment.AverageFormula.Standing;
import fr.ent.ejb.schooling.assessment.AverageFormula.Term;
import fr.ent.persistence.schooling.assessment.Counting;
import fr.ent.persistence.schooling.assessment.SpecialMark;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * On which part of the weight a pupil was assessed. Missed is what says so (absent, non rendu, non noté) and was not
 * replaced; a test before he came, an empty cell and a dispense are no part of it; bonus and optional marks neither.
 */
final class Representativeness {

    private static final int WHOLE = 100;

    private static final Set<SpecialMark> MISSED =
            EnumSet.of(SpecialMark.ABSENT, SpecialMark.NOT_HANDED_IN, SpecialMark.NOT_MARKED);

    private Representativeness() {}

    /** Did he miss that? */
    static boolean isMissed(AverageFormula.Scored mark) {
        return mark.value().special() != null
                && MISSED.contains(mark.value().special())
                && mark.weighing().counts()
                && mark.weighing().counting() == Counting.ORDINARY;
    }

    /** In per cent, rounded down; a hundred when there was nothing to be assessed on. */
    static int share(AverageFormula formula) {
        var terms = formula.terms();
        var assessed =
                sum(terms.stream().filter(term -> isAssessed(term, terms)).toList());
        var missed = sum(terms.stream()
                .filter(term -> isMissed(term.mark()) && !isReplaced(term, terms))
                .toList());
        var all = assessed.plus(missed);
        return all.isZero()
                ? WHOLE
                : assessed.times(Fraction.of(WHOLE)).over(all).floor();
    }

    private static boolean isAssessed(Term term, List<Term> all) {
        return term.mark().weighing().counting() == Counting.ORDINARY
                        && term.mark().weighing().counts()
                        && term.standing() != Standing.REPLACEMENT
                        && term.mark().value().counted().isPresent()
                || isMissed(term.mark()) && isReplaced(term, all);
    }

    private static boolean isReplaced(Term term, List<Term> all) {
        return all.stream()
                .anyMatch(other -> other.standing() == Standing.REPLACEMENT
                        && other.mark().place().teaching()
                                == term.mark().place().teaching()
                        && !other.mark().date().isBefore(term.mark().date()));
    }

    private static Fraction sum(List<Term> terms) {
        return Fraction.sum(
                terms.stream().map(term -> term.mark().weighing().carried()).toList());
    }
}
