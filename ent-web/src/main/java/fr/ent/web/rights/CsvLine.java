package fr.ent.web.rights;

import fr.ent.web.kernel.Spreadsheet;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;

/** A line of a file that a spreadsheet opens, each cell quoted. */
final class CsvLine {

    private static final CSVFormat FORM =
            Spreadsheet.FORM.builder().setQuoteMode(QuoteMode.ALL).get();

    private CsvLine() {}

    static String of(List<String> cells) {
        return Spreadsheet.rows(FORM, List.of(cells));
    }
}
