package fr.ent.ejb.schooling.assessment;

import static java.util.Comparator.comparing;

import fr.ent.ejb.kernel.Fraction;
import fr.ent.persistence.schooling.directory.Rounding;
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
        var marked = averages.stream()
                .filter(Average::isMarked)
                .sorted(comparing(average -> average.exact().orElseThrow()))
                .toList();
        if (marked.isEmpty()) {
            return NONE;
        }
        var sorted =
                marked.stream().map(average -> average.exact().orElseThrow()).toList();
        return new ClassFigures(
                sorted.size(),
                marked.get(0),
                marked.get(marked.size() - 1),
                Average.of(Fraction.sum(sorted), Fraction.of(sorted.size())),
                median(sorted));
    }

    /** These figures for someone who may not guess the mark of another: none at all under five pupils. */
    public ClassFigures forFamilies() {
        return pupils < FEWEST_PUPILS ? NONE : this;
    }

    /** The lowest and the highest as a pupil of that level would read them; mean and median stay to the tenth. */
    public ClassFigures rounded(Rounding how) {
        return new ClassFigures(pupils, min.rounded(how), max.rounded(how), mean, median);
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
}
