package fr.ent.ejb.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A received table with a header, its cells parted by semicolons and quoted or not. The older exports are windows-1252,
 * the newer UTF-8: which, the bytes tell, for no Latin text looks like UTF-8 by chance.
 */
public final class ReceivedCsv {

    private static final Charset LATIN = Charset.forName("windows-1252");
    private static final int HEAD = 4_000;
    private static final int MARK = 3;

    private final String file;
    private final Bytes bytes;
    private final Charset charset;
    private final boolean marked;
    private final List<String> header;

    private ReceivedCsv(String file, Bytes bytes, ByteScan scan) throws IOException {
        this.file = file;
        this.bytes = bytes;
        this.charset = scan.firstNotUtf8() == null ? StandardCharsets.UTF_8 : LATIN;
        this.marked = scan.startsWithMark();
        this.header = header();
    }

    /**
     * The table that these bytes are; empty when their first line is not one of a table.
     *
     * @throws FileRefused when it is too much, or has a line without end
     */
    public static Optional<ReceivedCsv> open(String file, Bytes bytes) throws IOException {
        if (!looksLikeOne(bytes)) {
            return Optional.empty();
        }
        try (var in = bytes.open()) {
            var scan = new ByteScan(file, '\n').read(in);
            return Optional.of(new ReceivedCsv(file, bytes, scan));
        }
    }

    private static boolean looksLikeOne(Bytes bytes) throws IOException {
        String head;
        try (var in = bytes.open()) {
            head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        }
        int end = head.indexOf('\n');
        var first = (end < 0 ? head : head.substring(0, end)).strip();
        boolean text = first.chars().allMatch(letter -> letter >= ' ' || letter == '\t');
        return text && !first.startsWith("<") && first.contains(";");
    }

    private List<String> header() throws IOException {
        var first = new Object() {
            private List<String> cells = List.of();
        };
        parse(record -> {
            first.cells = record.stream().map(String::strip).toList();
            return false;
        });
        return first.cells;
    }

    /** The names of its columns as they are written, but for blanks around them; the same may come several times. */
    public List<String> columns() {
        return header;
    }

    /** Goes through its lines, blank ones left out. */
    public void rows(Consumer<CsvRow> taker) throws IOException {
        var line = new Object() {
            private boolean isHeader = true;
        };
        parse(record -> {
            var place = new Place(file, (int) record.getParser().getCurrentLineNumber(), 1);
            var row = new CsvRow(place, header, record.toList());
            if (!line.isHeader && !row.isBlank()) {
                taker.accept(row);
            }
            line.isHeader = false;
            return true;
        });
    }

    private void parse(Step step) throws IOException {
        var format = CSVFormat.DEFAULT.builder().setDelimiter(';').get();
        try (var in = text();
                var parser = CSVParser.builder().setReader(in).setFormat(format).get()) {
            read(parser, step);
        }
    }

    private void read(CSVParser parser, Step step) {
        var records = parser.iterator();
        try {
            boolean more = true;
            while (more && records.hasNext()) {
                more = step.take(records.next());
            }
        } catch (UncheckedIOException malformed) {
            int line = (int) parser.getCurrentLineNumber();
            boolean atEnd = String.valueOf(malformed.getMessage()).contains("EOF");
            throw new FileRefused(new Place(file, line, 1), atEnd ? "truncated" : "csvMalformed");
        }
    }

    private Reader text() throws IOException {
        var in = bytes.open();
        if (marked) {
            in.skipNBytes(MARK);
        }
        return new BufferedReader(new InputStreamReader(in, charset));
    }

    /** What is done with a line; false stops. */
    private interface Step {
        boolean take(CSVRecord line);
    }
}
