package fr.ent.ejb.schooling.assessment;

import static fr.ent.ejb.schooling.assessment.AverageFormula.Standing.BLANK;
import static fr.ent.ejb.schooling.assessment.AverageFormula.Standing.BONUS;
import static fr.ent.ejb.schooling.assessment.AverageFormula.Standing.BONUS_WITHOUT_POINTS;
import static fr.ent.ejb.schooling.assessment.AverageFormula.Standing.COUNTED;
import static fr.ent.ejb.schooling.assessment.AverageFormula.Standing.DOUBLED;
import static fr.ent.ejb.schooling.assessment.AverageFormula.Standing.DROPPED;
import static fr.ent.ejb.schooling.assessment.AverageFormula.Standing.FORMATIVE;
import static fr.ent.ejb.schooling.assessment.AverageFormula.Standing.NOTHING_TO_REPLACE;
import static fr.ent.ejb.schooling.assessment.AverageFormula.Standing.OPTIONAL;
import static fr.ent.ejb.schooling.assessment.AverageFormula.Standing.OPTIONAL_LEFT_OUT;
import static fr.ent.ejb.schooling.assessment.AverageFormula.Standing.REPLACEMENT;
import static java.util.Comparator.comparing;

import fr.ent.ejb.kernel.Fraction;
import fr.ent.ejb.schooling.assessment.AverageFormula.Part;
import fr.ent.ejb.schooling.assessment.AverageFormula.Scored;
import fr.ent.ejb.schooling.assessment.AverageFormula.Standing;
import fr.ent.ejb.schooling.assessment.AverageFormula.Term;
import fr.ent.persistence.schooling.assessment.AssessmentFact;
import fr.ent.persistence.schooling.directory.Rounding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * One average while it is reckoned (RULES 4.1). In this order: what counts at all; the lowest mark of a teaching dropped,
 * its best doubled; the sub-subjects that count as one mark; the optional marks, the best first, as long as each raises
 * what is there.
 */
final class Reckoning {

    private static final Fraction HALF = Fraction.of(10);

    private final List<Line> lines;

    /** A term that changes until the end. Two marks may be equal: lines are told apart by themselves. */
    private static final class Line {

        private final Scored mark;
        private Standing standing;
        private Fraction points = Fraction.ZERO;
        private Fraction weight = Fraction.ZERO;

        Line(Scored mark) {
            this.mark = mark;
        }

        void becomes(Standing now) {
            standing = now;
            if (now == DOUBLED) {
                points = points.plus(points);
                weight = weight.plus(weight);
            }
        }

        /** What it is on twenty; of what has a weight. */
        Fraction onTwenty() {
            return points.over(weight);
        }

        boolean is(Standing one) {
            return standing == one;
        }
    }

    private record Sums(Fraction points, Fraction weight) {

        Sums with(Fraction morePoints, Fraction moreWeight) {
            return new Sums(points.plus(morePoints), weight.plus(moreWeight));
        }

        Sums with(Line line) {
            return with(line.points, line.weight);
        }

        boolean isRaisedBy(Line line) {
            return !weight.isZero() && line.onTwenty().compareTo(points.over(weight)) > 0;
        }
    }

    private static final Sums NOTHING = new Sums(Fraction.ZERO, Fraction.ZERO);

    Reckoning(Collection<Scored> marks) {
        lines = marks.stream().map(Reckoning::line).toList();
    }

    AverageFormula formula(Rounding rounding) {
        byTeaching().values().forEach(Reckoning::chooseExtremes);
        var parts = new ArrayList<Part>();
        var all = NOTHING;
        for (var counted : byPart(line -> line.mark.place().isInCountedPart()).entrySet()) {
            var part = part(counted.getKey(), sum(counted.getValue(), NOTHING), true);
            if (part.average().isMarked()) {
                parts.add(part);
                all = all.with(part.points(), Fraction.of(part.coefficient()));
            }
        }
        all = sum(
                lines.stream()
                        .filter(line -> !line.mark.place().isInCountedPart())
                        .toList(),
                all);
        byPart(line -> !line.mark.place().isInCountedPart()).forEach((of, inIt) -> parts.add(told(of, inIt)));
        return new AverageFormula(terms(), List.copyOf(parts), all.points(), all.weight(), rounding);
    }

    private static Line line(Scored mark) {
        var line = new Line(mark);
        var weighing = mark.weighing();
        var number = mark.value().counted();
        if (number.isEmpty() || !weighing.counts()) {
            line.standing = number.isEmpty() ? BLANK : mark.place().replacing() ? NOTHING_TO_REPLACE : FORMATIVE;
            return line;
        }
        var twentieths = Fraction.of(weighing.scale()).over(Fraction.TWENTY);
        var weight = weighing.carried();
        var onTwenty = Fraction.of(number.get()).over(twentieths);
        switch (weighing.counting()) {
            case BONUS -> bonus(line, onTwenty.minus(HALF), weight);
            case OPTIONAL -> weigh(line, OPTIONAL_LEFT_OUT, onTwenty, weight);
            default -> weigh(line, mark.place().replacing() ? REPLACEMENT : COUNTED, onTwenty, weight);
        }
        return line;
    }

    private static void weigh(Line line, Standing standing, Fraction onTwenty, Fraction weight) {
        line.standing = standing;
        line.points = onTwenty.times(weight);
        line.weight = weight;
    }

    private static void bonus(Line line, Fraction above, Fraction weight) {
        line.standing = above.compareTo(Fraction.ZERO) > 0 ? BONUS : BONUS_WITHOUT_POINTS;
        line.points = line.is(BONUS) ? above.times(weight) : Fraction.ZERO;
    }

    /** Among equals the heavier one, in favour of the pupil, then the first. */
    private static void chooseExtremes(List<Line> ofTeaching) {
        var rules = ofTeaching.get(0).mark.place().rules();
        var counted = ofTeaching.stream().filter(line -> line.is(COUNTED)).toList();
        Comparator<Line> heaviest = comparing((Line line) -> line.weight).reversed();
        if (rules.lowestDropped() && counted.size() > 1) {
            counted.stream()
                    .min(comparing(Line::onTwenty).thenComparing(heaviest))
                    .ifPresent(line -> line.becomes(DROPPED));
        }
        if (rules.bestDoubled()) {
            counted.stream()
                    .filter(line -> line.is(COUNTED))
                    .min(comparing(Line::onTwenty).reversed().thenComparing(heaviest))
                    .ifPresent(line -> line.becomes(DOUBLED));
        }
    }

    /** Those that count, then the optional ones that raise what is there. */
    private static Sums sum(List<Line> some, Sums start) {
        var sums = start;
        for (var line : some) {
            if (line.standing.isCounted()) {
                sums = sums.with(line);
            }
        }
        var optional = some.stream()
                .filter(line -> line.is(OPTIONAL_LEFT_OUT))
                .sorted(comparing(Line::onTwenty).reversed())
                .toList();
        for (var line : optional) {
            if (sums.isRaisedBy(line)) {
                line.becomes(OPTIONAL);
                sums = sums.with(line);
            }
        }
        return sums;
    }

    private Map<Long, List<Line>> byTeaching() {
        var found = new LinkedHashMap<Long, List<Line>>();
        lines.forEach(line -> found.computeIfAbsent(line.mark.place().teaching(), key -> new ArrayList<>())
                .add(line));
        return found;
    }

    private Map<AssessmentFact.Part, List<Line>> byPart(Predicate<Line> which) {
        var found = new LinkedHashMap<AssessmentFact.Part, List<Line>>();
        lines.stream()
                .filter(line -> line.mark.place().part() != null)
                .filter(which)
                .forEach(line -> found.computeIfAbsent(line.mark.place().part(), key -> new ArrayList<>())
                        .add(line));
        return found;
    }

    private static Part part(AssessmentFact.Part of, Sums sums, boolean counted) {
        return new Part(of.label(), of.weight(), Average.of(sums.points(), sums.weight()), counted);
    }

    /** A sub-subject of which each mark counts for itself: what its marks alone would give. */
    private static Part told(AssessmentFact.Part of, List<Line> inIt) {
        var counted = inIt.stream().filter(line -> line.standing.isCounted()).toList();
        var sums = NOTHING;
        for (var line : counted) {
            sums = sums.with(line);
        }
        return part(of, sums, false);
    }

    private List<Term> terms() {
        return lines.stream()
                .map(line -> line.standing.isCounted()
                        ? new Term(line.mark, line.standing, line.points, line.weight)
                        : new Term(line.mark, line.standing, Fraction.ZERO, Fraction.ZERO))
                .toList();
    }
}
