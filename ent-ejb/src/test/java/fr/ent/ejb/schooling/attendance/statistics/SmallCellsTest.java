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
import org.junit.jupiter.api.Test;

/** What a reader of the shared tables can work out: nothing about fewer than five pupils. */
class SmallCellsTest {

    private static final int SETS = 3_000;

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
            for (var column : Column.values()) {
                masked += attack(tallies, cells, column);
            }
        }
        assertThat(masked).isGreaterThan(SETS);
    }

    /** Every sum that is shown, less all that is shown of it: what is left is nothing, or two figures and five pupils. */
    private static int attack(Tallies tallies, SmallCells cells, Column column) {
        var levels = cells.groups(StatTable.Kind.LEVEL);
        var divisions = cells.table();
        var masked = 0;
        for (var row : divisions.rows()) {
            var pupils = tallies.rows().get(row.label()).pupils(column).size();
            assertThat(row.cell(column).hidden() || pupils == 0 || pupils >= SmallCells.FEWEST)
                    .isTrue();
        }
        for (var level : levels.rows()) {
            var left = new ArrayList<Tally>();
            divisions.rows().stream()
                    .filter(row -> tallies.groupOf().get(row.label()).equals(level.label()))
                    .filter(row -> row.cell(column).hidden())
                    .forEach(row -> left.add(tallies.rows().get(row.label())));
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
                            .toList(),
                    column);
        }
        return masked;
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
                    if (random.nextInt(4) == 0) {
                        tally.add(Column.NOT_LEGITIMATE, id);
                    }
                }
                rows.put(level + "-" + n, tally);
                groups.put(level + "-" + n, String.valueOf(level));
            }
        }
        return new Tallies(StatTable.Kind.DIVISION, rows, groups);
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
