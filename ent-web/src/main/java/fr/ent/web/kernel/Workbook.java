package fr.ent.web.kernel;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/** A table as a file of a spreadsheet program (Office Open XML): one sheet, its numbers are numbers, all else is text. */
public final class Workbook {

    /** What the file is. */
    public static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}([.,]\\d{1,4})?");
    private static final Pattern UNWRITABLE = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

    private Workbook() {}

    /** Sends these rows; a cell is text, which no program reckons, unless it is a number. */
    public static void write(OutputStream out, List<List<String>> rows) throws IOException {
        try (var book = new org.dhatim.fastexcel.Workbook(out, "ENT", null)) {
            var sheet = book.newWorksheet("1");
            for (var row = 0; row < rows.size(); row++) {
                var cells = rows.get(row);
                for (var column = 0; column < cells.size(); column++) {
                    var text = cells.get(column);
                    if (NUMBER.matcher(text).matches()) {
                        sheet.value(row, column, new BigDecimal(text.replace(',', '.')));
                    } else {
                        sheet.value(row, column, UNWRITABLE.matcher(text).replaceAll(""));
                    }
                }
            }
        }
    }
}
