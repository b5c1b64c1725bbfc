package fr.ent.ejb.schooling.assessment;

import fr.ent.ejb.schooling.assessment.AverageFormula.Scored;
import fr.ent.persistence.schooling.assessment.AssessmentFact.Part;
import fr.ent.persistence.schooling.assessment.Counting;
import fr.ent.persistence.schooling.directory.Rounding;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Averages another way: decimals of sixty digits, a running mean, and every set of optional marks tried. */
final class MeanOracle {

    private static final MathContext SIXTY = new MathContext(60, RoundingMode.HALF_EVEN);
    private static final MathContext FIFTY = new MathContext(50, RoundingMode.HALF_UP);
    private static final BigDecimal TWENTY = BigDecimal.valueOf(20);

    private final List<Entry> entries = new ArrayList<>();

    /** A mark on twenty with what it weighs (a raw one: d/20 of its coefficient). */
    private static final class Entry {

        final Scored mark;
        final BigDecimal onTwenty;
        BigDecimal weight;

        Entry(Scored mark, BigDecimal onTwenty, BigDecimal weight) {
            this.mark = mark;
            this.onTwenty = onTwenty;
            this.weight = weight;
        }

        boolean is(Counting counting) {
            return mark.weighing().counting() == counting;
        }

        boolean isInPart() {
            return mark.place().rules().bySubSubject() && mark.place().part() != null;
        }
    }

    MeanOracle(List<Scored> marks) {
        for (var mark : marks) {
            var points = pointsOf(mark.value().text());
            var weighing = mark.weighing();
            if (points != null && !weighing.formative() && weighing.weight().signum() > 0) {
                var share = weighing.rescaled()
                        ? weighing.weight()
                        : weighing.weight().multiply(weighing.scale()).divide(TWENTY, SIXTY);
                entries.add(new Entry(mark, points.multiply(TWENTY).divide(weighing.scale(), SIXTY), share));
            }
        }
    }

    /** The mean, null for none. */
    BigDecimal mean() {
        for (var teaching : List.of(0L, 1L)) {
            extremes(teaching);
        }
        var boxes = new LinkedHashMap<Part, List<Entry>>();
        var root = new ArrayList<Entry>();
        for (var entry : entries) {
            (entry.isInPart() ? boxes.computeIfAbsent(entry.mark.place().part(), part -> new ArrayList<>()) : root)
                    .add(entry);
        }
        boxes.forEach((part, inIt) -> {
            var sub = best(inIt);
            if (sub != null) {
                root.add(new Entry(ordinary(), sub, part.weight()));
            }
        });
        return best(root);
    }

    private static Scored ordinary() {
        return Marks.rescaled("0", 20, "1");
    }

    private void extremes(long teaching) {
        Entry lowest = null;
        Entry highest = null;
        var ordinary = 0;
        for (var entry : entries) {
            if (entry.mark.place().teaching() == teaching && entry.is(Counting.ORDINARY)) {
                ordinary++;
                lowest = lowest == null || isBefore(lowest, entry, -1) ? entry : lowest;
            }
        }
        var dropped = ordinary > 1 && lowest.mark.place().rules().lowestDropped() ? lowest : null;
        entries.remove(dropped);
        for (var entry : entries) {
            if (entry.mark.place().teaching() == teaching && entry.is(Counting.ORDINARY)) {
                highest = highest == null || isBefore(highest, entry, 1) ? entry : highest;
            }
        }
        if (highest != null && highest.mark.place().rules().bestDoubled()) {
            highest.weight = highest.weight.multiply(BigDecimal.valueOf(2));
        }
    }

    /** Does the later one take the place: is it further that way, or as far and heavier? */
    private static boolean isBefore(Entry known, Entry later, int way) {
        var further = later.onTwenty.round(FIFTY).compareTo(known.onTwenty.round(FIFTY)) * way;
        return further > 0 || further == 0 && later.weight.round(FIFTY).compareTo(known.weight.round(FIFTY)) > 0;
    }

    private static BigDecimal best(List<Entry> some) {
        var optional =
                some.stream().filter(entry -> entry.is(Counting.OPTIONAL)).toList();
        var fixed = some.stream().filter(entry -> !entry.is(Counting.OPTIONAL)).toList();
        var best = running(fixed);
        for (var set = 1; best != null && set < 1 << optional.size(); set++) {
            var tried = new ArrayList<>(fixed);
            for (var n = 0; n < optional.size(); n++) {
                if ((set >> n & 1) == 1) {
                    tried.add(optional.get(n));
                }
            }
            best = best.max(running(tried));
        }
        return best == null ? null : best.min(TWENTY);
    }

    private static BigDecimal running(List<Entry> some) {
        var mean = BigDecimal.ZERO;
        var weightSoFar = BigDecimal.ZERO;
        var bonus = BigDecimal.ZERO;
        for (var entry : some) {
            if (entry.is(Counting.BONUS)) {
                var above = entry.onTwenty.subtract(BigDecimal.TEN, SIXTY).max(BigDecimal.ZERO);
                bonus = bonus.add(above.multiply(entry.weight, SIXTY), SIXTY);
            } else {
                weightSoFar = weightSoFar.add(entry.weight, SIXTY);
                var step = entry.onTwenty.subtract(mean, SIXTY).multiply(entry.weight, SIXTY);
                mean = mean.add(step.divide(weightSoFar, SIXTY), SIXTY);
            }
        }
        return weightSoFar.signum() == 0 ? null : mean.add(bonus.divide(weightSoFar, SIXTY), SIXTY);
    }

    /** Fifty digits first: an error in the sixtieth must not push an exact half under itself, or a whole above. */
    static BigDecimal rounded(BigDecimal mean, Rounding rounding) {
        var exact = mean.setScale(45, RoundingMode.HALF_UP);
        return switch (rounding) {
            case TENTH -> exact.setScale(1, RoundingMode.HALF_UP);
            case TENTH_UP -> exact.setScale(1, RoundingMode.UP);
            case HALF -> halves(exact, RoundingMode.HALF_UP);
            case HALF_UP -> halves(exact, RoundingMode.UP);
            case UNIT -> exact.setScale(0, RoundingMode.HALF_UP);
            case UNIT_UP -> exact.setScale(0, RoundingMode.UP);
        };
    }

    private static BigDecimal halves(BigDecimal exact, RoundingMode mode) {
        return exact.multiply(BigDecimal.valueOf(2)).setScale(0, mode).multiply(new BigDecimal("0.5"));
    }

    private static BigDecimal pointsOf(String text) {
        return switch (text) {
            case "A", "D", "R", "N", "" -> null;
            case "A0", "R0" -> BigDecimal.ZERO;
            default -> new BigDecimal(text);
        };
    }
}
