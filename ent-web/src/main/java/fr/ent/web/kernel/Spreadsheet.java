package fr.ent.web.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A table as a French spreadsheet opens it: semicolons, the mark of UTF-8 before all, and no cell that could be a formula. */
public final class Spreadsheet {

    /** Before the first row, so that accents are read. */
    public static final String MARK = "\uFEFF";

    /** Cells are quoted where they have to be. */
    public static final CSVFormat FORM = CSVFormat.EXCEL
            .builder()
            .setDelimiter(';')
            .setRecordSeparator("\r\n")
            .get();

    private static final Pattern FORMULA = Pattern.compile("^\\s*[=+\\-@\\t\\r\\n|].*", Pattern.DOTALL);

    private Spreadsheet() {}

    /** Rows of harmless cells. */
    public static String rows(CSVFormat form, Iterable<List<String>> rows) {
        var text = new StringBuilder();
        try (var printer = new CSVPrinter(text, form)) {
            for (var row : rows) {
                printer.printRecord(row.stream().map(Spreadsheet::harmless));
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return text.toString();
    }

    /** What begins like a formula is text, by the apostrophe that spreadsheets do not show. */
    public static String harmless(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }
}
