package fr.ent.ejb.schooling.attendance.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.ejb.schooling.attendance.statistics.StatRow.Column;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What a reader of the shared tables can work out: nothing about fewer than five pupils. */
class SmallCellsTest {

    private static final int SETS = 3_000;

    private static final AtomicLong NEXT = new AtomicLong();

    private final Random random = new Random(20_261_127);

    @Test
    void a_figure_of_four_pupils_is_hidden_and_one_of_five_is_not() {
        var hidden = new SmallCells(flat(4, 30, 12, 5)).table();
        assertThat(shown(hidden)).containsExactly("masked", "30", "12", "masked");
        assertThat(hidden.total().cell(Column.HALF_DAYS).value()).isEqualTo(51);
        assertThat(shown(new SmallCells(flat(5, 30, 12, 6)).table())).containsExactly("5", "30", "12", "6");
    }

    @Test
    void one_hidden_figure_alone_would_be_the_difference() {
        assertThat(shown(new SmallCells(flat(2, 30, 40)).table())).containsExactly("masked", "masked", "40");
    }

    @Test
    void two_hidden_figures_of_four_pupils_together_take_a_third_one() {
        assertThat(shown(new SmallCells(flat(2, 2, 9, 30)).table()))
                .containsExactly("masked", "masked", "masked", "30");
    }

    @Test
    void when_nothing_is_left_to_hide_the_sum_is_hidden() {
        var table = new SmallCells(flat(3, 0)).table();
        assertThat(shown(table)).containsExactly("masked", "0");
        assertThat(table.total().cell(Column.HALF_DAYS)).isEqualTo(StatCell.HIDDEN);
    }

    @Test
    void nothing_of_a_hidden_figure_is_in_the_answer() {
        var cell = new SmallCells(flat(3, 30, 40)).table().rows().get(0).cell(Column.HALF_DAYS);
        assertThat(cell.value()).isZero();
    }

    @Test
    void of_a_hidden_level_no_division_is_shown() {
        var rows = new LinkedHashMap<String, Tally>();
        rows.put("6A", tally(Set.of(1L, 2L)));
        rows.put("5A", tally(people(10, 20)));
        rows.put("5B", tally(people(30, 20)));
        rows.put("4A", tally(people(60, 20)));
        var groups = Map.of("6A", "6e", "5A", "5e", "5B", "5e", "4A", "4e");
        var hidden = new SmallCells(new Tallies(StatTable.Kind.DIVISION, rows, groups));
        assertThat(shown(hidden.groups(StatTable.Kind.LEVEL))).containsExactly("masked", "40", "masked");
        assertThat(shown(hidden.table())).containsExactly("masked", "20", "20", "masked");
    }

    @Test
    void no_difference_gives_back_what_is_hidden() {
        var masked = 0;
        for (var set = 0; set < SETS; set++) {
            var tallies = drawn();
            var cells = new SmallCells(tallies);
            for (var column : tallies.kind().columns()) {
                masked += attack(tallies, cells, column);
            }
        }
        assertThat(masked).isGreaterThan(SETS);
    }

    @Test
    void what_is_explained_by_the_law_is_no_difference_of_two_columns() {
        var told = 0;
        for (var set = 0; set < SETS; set++) {
            var tallies = drawn();
            for (var row : new SmallCells(tallies).table().rows()) {
                var shown = !row.cell(Column.HALF_DAYS).hidden()
                        && !row.cell(Column.NOT_LEGITIMATE).hidden();
                var pupils = tallies.rows()
                        .get(row.label())
                        .pupils(Column.LEGITIMATE)
                        .size();
                told += shown ? 1 : 0;
                assertThat(!shown || pupils == 0 || pupils >= SmallCells.FEWEST).isTrue();
            }
        }
        assertThat(told).isGreaterThan(SETS);
    }

    @Test
    void of_a_sum_and_its_parts_all_are_hidden_or_none() {
        var sum = List.of(Column.HALF_DAYS, Column.JUSTIFIED, Column.UNJUSTIFIED);
        var masked = 0;
        for (var set = 0; set < SETS; set++) {
            var tallies = drawnOfMinistry();
            var table = new SmallCells(tallies).table();
            var all = new ArrayList<>(table.rows());
            all.add(table.total());
            for (var row : all) {
                assertThat(sum.stream().map(column -> row.cell(column).hidden()).distinct())
                        .hasSize(1);
                masked += row.cell(Column.JUSTIFIED).hidden() ? 1 : 0;
            }
            for (var column : table.kind().columns()) {
                attackRows(tallies, table, column);
                if (!table.total().cell(column).hidden()) {
                    assertApart(hidden(tallies, table.rows(), column), column);
                }
            }
        }
        assertThat(masked).isGreaterThan(SETS);
    }

    @Test
    void no_more_is_hidden_than_has_to_be() {
        var rows = new LinkedHashMap<String, Tally>();
        rows.put("6e", ministry(6, 2));
        rows.put("5e", ministry(8, 0));
        rows.put("4e", ministry(9, 6));
        var table = new SmallCells(Tallies.flat(StatTable.Kind.MINISTRY, rows)).table();
        // of the fifth nobody is justified: to hide it would help nobody
        assertThat(shown(table)).containsExactly("masked", "8", "masked");
        assertThat(table.total().cell(Column.JUSTIFIED).value()).isEqualTo(8);
    }

    /** Every sum that is shown, less all that is shown of it: what is left is nothing, or two figures and five pupils. */
    private static int attack(Tallies tallies, SmallCells cells, Column column) {
        var levels = cells.groups(StatTable.Kind.LEVEL);
        var divisions = cells.table();
        var masked = 0;
        attackRows(tallies, divisions, column);
        for (var level : levels.rows()) {
            var left = hidden(
                    tallies,
                    divisions.rows().stream()
                            .filter(row -> tallies.groupOf().get(row.label()).equals(level.label()))
                            .toList(),
                    column);
            masked += left.size();
            if (level.cell(column).hidden()) {
                var parts = tallies.labels(level.label()).stream()
                        .filter(label ->
                                !tallies.rows().get(label).pupils(column).isEmpty())
                        .count();
                assertThat(left).hasSize((int) parts);
            } else {
                assertApart(left, column);
            }
        }
        if (!levels.total().cell(column).hidden()) {
            assertApart(
                    levels.rows().stream()
                            .filter(row -> row.cell(column).hidden())
                            .map(row -> tallies.groups().get(row.label()))
                            .filter(level -> !level.pupils(column).isEmpty())
                            .toList(),
                    column);
        }
        return masked;
    }

    private static void attackRows(Tallies tallies, StatTable table, Column column) {
        for (var row : table.rows()) {
            var pupils = tallies.rows().get(row.label()).pupils(column).size();
            assertThat(row.cell(column).hidden() || pupils == 0 || pupils >= SmallCells.FEWEST)
                    .isTrue();
        }
    }

    /** What a column hides of some rows; nothing hidden is no help to hide something. */
    private static List<Tally> hidden(Tallies tallies, List<StatRow> rows, Column column) {
        return rows.stream()
                .filter(row -> row.cell(column).hidden())
                .map(row -> tallies.rows().get(row.label()))
                .filter(tally -> !tally.pupils(column).isEmpty())
                .toList();
    }

    private static void assertApart(List<Tally> left, Column column) {
        var pupils = new HashSet<Long>();
        left.forEach(tally -> pupils.addAll(tally.pupils(column)));
        assertThat(left.isEmpty() || left.size() > 1 && pupils.size() >= SmallCells.FEWEST)
                .isTrue();
    }

    private Tallies drawn() {
        var rows = new LinkedHashMap<String, Tally>();
        var groups = new LinkedHashMap<String, String>();
        var levels = 1 + random.nextInt(4);
        for (var level = 0; level < levels; level++) {
            var many = 1 + random.nextInt(4);
            for (var n = 0; n < many; n++) {
                var tally = new Tally();
                var pupils = random.nextInt(3) == 0 ? random.nextInt(6) : random.nextInt(30);
                for (var pupil = 0; pupil < pupils; pupil++) {
                    // a pupil who changed his division is in two rows
                    var id = (long) random.nextInt(200);
                    tally.add(Column.HALF_DAYS, id);
                    tally.add(random.nextInt(4) == 0 ? Column.NOT_LEGITIMATE : Column.LEGITIMATE, id);
                }
                rows.put(level + "-" + n, tally);
                groups.put(level + "-" + n, String.valueOf(level));
            }
        }
        return new Tallies(StatTable.Kind.DIVISION, rows, groups);
    }

    private Tallies drawnOfMinistry() {
        var rows = new LinkedHashMap<String, Tally>();
        var levels = 1 + random.nextInt(6);
        for (var level = 0; level < levels; level++) {
            var absent = random.nextInt(3) == 0 ? random.nextInt(6) : random.nextInt(30);
            rows.put("level" + level, ministry(absent, random.nextInt(absent + 1)));
        }
        return Tallies.flat(StatTable.Kind.MINISTRY, rows);
    }

    /** A level in which so many missed a half-day without a reason, and so many of them another with one. */
    private static Tally ministry(int absent, int justified) {
        var tally = new Tally();
        for (var n = 0; n < absent; n++) {
            var pupil = NEXT.incrementAndGet();
            tally.add(Column.ON_ROLL, pupil);
            tally.add(Column.HALF_DAYS, pupil);
            tally.add(Column.UNJUSTIFIED, pupil);
            if (n < justified) {
                tally.add(Column.HALF_DAYS, pupil);
                tally.add(Column.JUSTIFIED, pupil);
            }
        }
        return tally;
    }

    private static Tallies flat(int... pupils) {
        var rows = new LinkedHashMap<String, Tally>();
        for (var n = 0; n < pupils.length; n++) {
            rows.put("row" + n, tally(people(100 * n, pupils[n])));
        }
        return Tallies.flat(StatTable.Kind.REASON, rows);
    }

    private static Set<Long> people(int from, int many) {
        var people = new HashSet<Long>();
        for (long n = from; n < from + many; n++) {
            people.add(n);
        }
        return people;
    }

    private static Tally tally(Set<Long> pupils) {
        var tally = new Tally();
        pupils.forEach(pupil -> tally.add(Column.HALF_DAYS, pupil));
        return tally;
    }

    private static List<String> shown(StatTable table) {
        return table.rows().stream()
                .map(row -> row.cell(Column.HALF_DAYS))
                .map(cell -> cell.hidden() ? "masked" : String.valueOf(cell.value()))
                .toList();
    }
}
