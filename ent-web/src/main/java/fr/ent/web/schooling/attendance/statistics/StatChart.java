package fr.ent.web.schooling.attendance.statistics;

import fr.ent.ejb.schooling.attendance.statistics.StatRow;
import fr.ent.ejb.schooling.attendance.statistics.StatRow.Column;
import fr.ent.ejb.schooling.attendance.statistics.StatTable;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A table as bars that the server draws, one below the other: half-days, and within each bar those without a legitimate
 * reason. As wide as a phone, so that its words stay readable there.
 */
public final class StatChart {

    private static final int LABELS = 116;
    private static final int BARS = 200;
    private static final int FIGURES = 44;
    private static final int GAP = 6;
    private static final int STEP = 22;
    private static final int THICK = 14;
    private static final int LONGEST_LABEL = 16;

    private final StatTable table;
    private final StatWords words;

    StatChart(StatTable table, StatWords words) {
        this.table = table;
        this.words = words;
    }

    /** A bar with its label and its figure. */
    public record Bar(String label, String figure, int middle, String whole, String part) {}

    /** Those that have something to show. */
    public List<Bar> getBars() {
        var rows = rows();
        var longest = rows.stream()
                .mapToInt(row -> row.cell(Column.HALF_DAYS).value())
                .max()
                .orElse(1);
        return IntStream.range(0, rows.size())
                .mapToObj(n -> bar(rows.get(n), n, Math.max(1, longest)))
                .toList();
    }

    private List<StatRow> rows() {
        return table.rows().stream()
                .filter(row -> row.cell(Column.HALF_DAYS).hidden()
                        || row.cell(Column.HALF_DAYS).value() > 0)
                .toList();
    }

    private Bar bar(StatRow row, int n, int longest) {
        var label = words.label(table.kind(), row);
        var top = n * STEP;
        return new Bar(
                label.length() > LONGEST_LABEL ? label.substring(0, LONGEST_LABEL - 1) + "…" : label,
                words.cell(row.cell(Column.HALF_DAYS)),
                top + THICK - 3,
                path(top, row.cell(Column.HALF_DAYS).value(), longest),
                path(top, row.cell(Column.NOT_LEGITIMATE).value(), longest));
    }

    private static String path(int top, int value, int longest) {
        return String.format(
                Locale.ROOT, "M%d %d h%.1f v%d H%d Z", LABELS, top, (double) BARS * value / longest, THICK, LABELS);
    }

    /** Is there a bar to draw? */
    public boolean isShown() {
        return !rows().isEmpty();
    }

    public int getHeight() {
        return Math.max(1, rows().size()) * STEP;
    }

    /** Where figures begin. */
    public int getFigureAt() {
        return LABELS + BARS + GAP;
    }

    public int getWidth() {
        return LABELS + BARS + FIGURES;
    }
}
