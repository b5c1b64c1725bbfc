package fr.ent.web.schooling.attendance.statistics;

import fr.ent.web.kernel.Spreadsheet;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;

/** Writes a spreadsheet part by part: what was written is not kept, however many rows there are. */
final class RowsFile {

    private RowsFile() {}

    /**
     * All of it.
     *
     * @param parts read only when the one before is written
     */
    static void write(OutputStream out, List<String> heads, Iterator<List<List<String>>> parts) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.append(Spreadsheet.MARK).append(Spreadsheet.rows(Spreadsheet.FORM, List.of(heads)));
        while (parts.hasNext()) {
            text.append(Spreadsheet.rows(Spreadsheet.FORM, parts.next()));
            text.flush();
        }
        text.flush();
    }
}
