package fr.ent.web.schooling.assessment;

import fr.ent.ejb.schooling.assessment.AverageTable;
import fr.ent.web.kernel.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table of averages as rows of text, for a file: the same cells as on the page. */
final class AverageRows {

    private final Words words;
    private final Shown shown;

    AverageRows(Locale locale) {
        words = Words.of("fr.ent.web.schooling.assessment", locale);
        shown = new Shown(locale);
    }

    /** The names of the columns, then a row a pupil. */
    List<List<String>> of(AverageTable table) {
        var rows = new ArrayList<List<String>>();
        var head = new ArrayList<String>();
        head.add(words.say("markGrid.pupil"));
        head.add(words.say("averages.average"));
        table.columns()
                .forEach(column -> head.add(
                        column.scale() == null
                                ? column.label()
                                : column.label() + " /" + shown.number(column.scale()) + " " + column.heldOn()));
        rows.add(head);
        table.lines().forEach(line -> rows.add(row(line)));
        return rows;
    }

    private List<String> row(AverageTable.Line line) {
        var row = new ArrayList<String>();
        row.add(line.pupil());
        row.add(line.average().isMarked() ? shown.average(line.average()) : words.say("averages.unmarked"));
        line.cells()
                .forEach(cell ->
                        row.add(cell.average() == null ? shown.mark(cell.mark()) : shown.average(cell.average())));
        return row;
    }
}
