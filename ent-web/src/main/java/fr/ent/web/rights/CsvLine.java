package fr.ent.web.rights;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** A line of a file that a spreadsheet opens: semicolons, as French ones expect, and no cell that could be a formula. */
final class CsvLine {

    private static final String FORMULAS = "=+-@\t\r\n";

    private CsvLine() {}

    /** Each cell quoted; one that begins like a formula is text, by the apostrophe that spreadsheets do not show. */
    static String of(List<String> cells) {
        return cells.stream().map(CsvLine::cell).collect(joining(";", "", "\r\n"));
    }

    private static String cell(String text) {
        var stripped = text.stripLeading();
        var risky = !stripped.isEmpty() && FORMULAS.indexOf(stripped.charAt(0)) >= 0
                || !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0;
        return '"' + (risky ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
