package fr.ent.web.schooling.attendance.statistics;

import fr.ent.ejb.schooling.attendance.statistics.AbsenceRow;
import fr.ent.ejb.schooling.attendance.statistics.AbsenceStatisticsService;
import fr.ent.ejb.schooling.attendance.statistics.StatCell;
import fr.ent.ejb.schooling.attendance.statistics.StatRow;
import fr.ent.ejb.schooling.attendance.statistics.StatTable;
import fr.ent.web.kernel.Words;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What statistics of absences say, on the page and in files. */
final class StatWords {

    private final Words words;
    private final Locale locale;

    StatWords(Locale locale) {
        this.locale = locale;
        this.words = Words.of("fr.ent.web.schooling.absenteeism", locale);
    }

    String say(String key, Object... values) {
        return words.say(key, values);
    }

    String day(LocalDate day) {
        return words.written().date(day);
    }

    /** "novembre 2026". */
    String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("MMMM yyyy", locale).format(month);
    }

    /** What a row is called: a word for what has none, the name of a weekday, or what the school calls it. */
    String label(StatTable.Kind kind, StatRow row) {
        if (row.label().equals(AbsenceStatisticsService.HEALTH)) {
            return say("statistics.health");
        }
        if (row.label().isEmpty()) {
            return say("statistics.none." + kind);
        }
        return kind == StatTable.Kind.WEEKDAY
                ? DayOfWeek.valueOf(row.label()).getDisplayName(TextStyle.FULL, locale)
                : row.label();
    }

    /** A figure, or the word for one that is hidden. */
    String cell(StatCell cell) {
        return cell.hidden() ? say("statistics.hidden") : String.valueOf(cell.value());
    }

    /** The names of the columns; the table by hour counts lessons. */
    List<String> columns(StatTable.Kind kind) {
        return kind.columns().stream()
                .map(column -> kind == StatTable.Kind.HOUR && column == StatRow.Column.HALF_DAYS
                        ? say("statistics.lessons")
                        : say("Column." + column))
                .toList();
    }

    /** A table as rows of a file, its columns first and its sum last. */
    List<List<String>> rows(StatTable table) {
        var kind = table.kind();
        var rows = new ArrayList<List<String>>();
        rows.add(with(say("statistics.by." + kind), columns(kind)));
        table.rows().forEach(row -> rows.add(with(label(kind, row), figures(row))));
        rows.add(with(say("statistics.total"), figures(table.total())));
        return rows;
    }

    private List<String> figures(StatRow row) {
        return row.cells().stream().map(this::cell).toList();
    }

    private static List<String> with(String head, List<String> others) {
        return Stream.concat(Stream.of(head), others.stream()).toList();
    }

    /** The heads of the file of rows. */
    List<String> heads() {
        return Stream.of("division", "pupil", "day", "half", "due", "missed", "standing", "reason")
                .map(each -> say("rows." + each))
                .toList();
    }

    /** One row of it. */
    List<String> cells(AbsenceRow row) {
        return List.of(
                row.division(),
                row.pupil(),
                row.day().toString(),
                say("HalfDay." + row.half()),
                String.valueOf(row.due()),
                String.valueOf(row.missed()),
                say("Standing." + row.standing()),
                row.health() ? say("statistics.health") : row.reason());
    }
}
