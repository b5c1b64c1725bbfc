package fr.ent.web.schooling.assessment;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/**
 * The paths of the small charts that the server draws: a line of marks on twenty, the oldest at the left. Its place is
 * 300 wide and 100 high, twenty near the top.
 */
public final class MarkChart {

    private static final double WIDTH = 300;
    private static final double MARGIN = 10;
    private static final double HEIGHT = 100;
    private static final double TOP_MARK = 20;

    private final List<Double> marks;

    private MarkChart(List<Double> marks) {
        this.marks = marks;
    }

    /** Of these marks on twenty; what is above twenty (bonus) is drawn at the top. */
    public static MarkChart of(List<Double> marks) {
        return new MarkChart(List.copyOf(marks));
    }

    /** Is there a line to draw? One mark alone says nothing. */
    public boolean isWorthwhile() {
        return marks.size() > 1;
    }

    /** From mark to mark. */
    public String line() {
        var path = new StringJoiner(" L", "M", "");
        for (var rank = 0; rank < marks.size(); rank++) {
            path.add(point(rank));
        }
        return path.toString();
    }

    /** A dot on each mark: lines without length, with round ends. */
    public String dots() {
        var path = new StringJoiner("h0 M", "M", "h0");
        for (var rank = 0; rank < marks.size(); rank++) {
            path.add(point(rank));
        }
        return path.toString();
    }

    private String point(int rank) {
        var step = marks.size() == 1 ? 0 : (WIDTH - 2 * MARGIN) / (marks.size() - 1);
        var height = Math.max(0, Math.min(TOP_MARK, marks.get(rank))) / TOP_MARK * (HEIGHT - 2 * MARGIN);
        return String.format(Locale.ROOT, "%.1f %.1f", MARGIN + rank * step, HEIGHT - MARGIN - height);
    }
}
