package fr.ent.ejb.schooling.assessment;

import fr.ent.ejb.schooling.assessment.AverageFormula.Scored;
import fr.ent.persistence.schooling.assessment.MarkValue;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Makes marks for the tests of the engine, each of an assessment of its own. */
final class Marks {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 12);

    private Marks() {}

    static Scored rescaled(String typed, int scale, String weight) {
        return mark(typed, new Weighing(BigDecimal.valueOf(scale), new BigDecimal(weight), true, false));
    }

    static Scored raw(String typed, int scale, String weight) {
        return mark(typed, new Weighing(BigDecimal.valueOf(scale), new BigDecimal(weight), false, false));
    }

    static Scored formative(String typed, int scale) {
        return mark(typed, new Weighing(BigDecimal.valueOf(scale), BigDecimal.ONE, true, true));
    }

    static MarkValue value(String typed) {
        return MarkValue.read(typed);
    }

    static Scored mark(String typed, Weighing weighing) {
        return new Scored(1, "Contrôle", DAY, MarkValue.read(typed), weighing);
    }
}
