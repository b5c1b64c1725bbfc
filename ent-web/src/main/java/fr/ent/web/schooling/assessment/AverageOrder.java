package fr.ent.web.schooling.assessment;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import fr.ent.ejb.kernel.Fraction;
import fr.ent.ejb.schooling.assessment.Average;
import fr.ent.ejb.schooling.assessment.AverageTable;
import fr.ent.ejb.schooling.assessment.AverageTable.Line;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** The lines of a table of averages in the order that was asked for, and the numbers of one of its columns. */
final class AverageOrder {

    /** By the average of the line. */
    static final String AVERAGE = "average";

    private static final Comparator<Average> HIGHEST_FIRST = comparing(
                    (Average average) -> average.exact().orElse(null), nullsFirst(naturalOrder()))
            .reversed();

    private final AverageTable table;

    AverageOrder(AverageTable table) {
        this.table = table;
    }

    /** By pupil unless a column is named: then the highest first, who has nothing at the end. */
    List<Line> lines(String column) {
        var number = number(column);
        return number == null
                ? table.lines()
                : table.lines().stream()
                        .sorted(comparing(number, HIGHEST_FIRST))
                        .toList();
    }

    /** The numbers of a column on twenty, line by line; those of the averages without a column. */
    List<Average> numbers(String column) {
        var number = number(column);
        return table.lines().stream()
                .map(number == null ? Line::average : number)
                .toList();
    }

    /** What stands in a column, on twenty; null for no such column. */
    private Function<Line, Average> number(String column) {
        if (AVERAGE.equals(column)) {
            return Line::average;
        }
        for (var n = 0; n < table.columns().size(); n++) {
            if (String.valueOf(table.columns().get(n).id()).equals(column)) {
                var rank = n;
                return line -> cell(line, rank);
            }
        }
        return null;
    }

    private Average cell(Line line, int rank) {
        var cell = line.cells().get(rank);
        if (cell.average() != null) {
            return cell.average();
        }
        return new Average(cell.mark().counted().map(points -> Fraction.of(points)
                .times(Fraction.TWENTY)
                .over(Fraction.of(table.columns().get(rank).scale()))));
    }
}
