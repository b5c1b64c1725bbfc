package fr.ent.ejb.schooling.assessment;

import fr.ent.ejb.schooling.assessment.AverageFormula.Scored;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Gives each mark of a replacement test the weight of what it replaces: nothing is replaced twice. */
final class Replacements {

    private static final BigDecimal TWENTIETH = new BigDecimal("0.05");

    private Replacements() {}

    /** The same marks; the oldest replacement takes what was missed until its day, in its own teaching. */
    static List<Scored> weighed(List<Scored> marks) {
        if (marks.stream().noneMatch(mark -> mark.place().replacing())) {
            return marks;
        }
        var taken = new HashSet<Long>();
        var weighed = new ArrayList<Scored>();
        for (var mark : marks) {
            var counts = mark.place().replacing() && mark.value().counted().isPresent();
            weighed.add(counts ? of(mark, replaced(mark, marks, taken)) : mark);
        }
        return weighed;
    }

    private static BigDecimal replaced(Scored by, List<Scored> marks, Set<Long> taken) {
        return marks.stream()
                .filter(mark -> !mark.place().replacing()
                        && mark.place().teaching() == by.place().teaching()
                        && !mark.date().isAfter(by.date())
                        && Representativeness.isMissed(mark)
                        && taken.add(mark.assessmentId()))
                .map(mark -> weight(mark.weighing()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal weight(Weighing missed) {
        return missed.rescaled()
                ? missed.weight()
                : missed.weight().multiply(missed.scale()).multiply(TWENTIETH);
    }

    private static Scored of(Scored mark, BigDecimal weight) {
        return new Scored(
                mark.assessmentId(),
                mark.title(),
                mark.date(),
                mark.value(),
                mark.weighing().weighing(weight),
                mark.place());
    }
}
