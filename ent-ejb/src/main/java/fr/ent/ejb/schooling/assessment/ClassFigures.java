package fr.ent.ejb.schooling.assessment;

import java.util.Collection;
import java.util.List;

/**
 * What a class did: how many of its pupils have an average, the lowest, the highest, the mean and the median of these,
 * all on the same scale. A pupil without an average is not counted (RULES 4.1).
 */
public record ClassFigures(int pupils, Average min, Average max, Average mean, Average median) {

    /** Under so many pupils with a mark, the figures of a class would tell what one of them has. */
    public static final int FEWEST_PUPILS = 5;

    /** Nobody has anything. */
    public static final ClassFigures NONE = new ClassFigures(0, Average.NONE, Average.NONE, Average.NONE, Average.NONE);

    /** The figures of these averages; all of them none when nobody has one. */
    public static ClassFigures of(Collection<Average> averages) {
        var sorted = averages.stream()
                .flatMap(average -> average.exact().stream())
                .sorted()
                .toList();
        if (sorted.isEmpty()) {
            return NONE;
        }
        return new ClassFigures(
                sorted.size(),
                only(sorted.get(0)),
                only(sorted.get(sorted.size() - 1)),
                Average.of(Fraction.sum(sorted), Fraction.of(sorted.size())),
                median(sorted));
    }

    /** These figures for someone who may not guess the mark of another: none at all under five pupils. */
    public ClassFigures forFamilies() {
        return pupils < FEWEST_PUPILS ? NONE : this;
    }

    /** Whether there is anything to show. */
    public boolean isShown() {
        return pupils > 0;
    }

    private static Average median(List<Fraction> sorted) {
        var upper = sorted.get(sorted.size() / 2);
        var lower = sorted.get((sorted.size() - 1) / 2);
        return Average.of(upper.plus(lower), Fraction.of(2));
    }

    private static Average only(Fraction number) {
        return Average.of(number, Fraction.of(1));
    }
}
