package fr.ent.web.schooling.office;

import fr.ent.ejb.schooling.office.PeopleLine;
import fr.ent.persistence.schooling.office.PeopleKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Lists of people as a French spreadsheet opens them: semicolons, the mark of UTF-8 first, dates as ISO. A text that a
 * spreadsheet would take for a formula is preceded by an apostrophe.
 */
final class PeopleTable {

    private static final int COLUMNS = 7;
    private static final String MARK = "\uFEFF";
    private static final Pattern FORMULA = Pattern.compile("^\\s*[=+\\-@\\t\\r|].*", Pattern.DOTALL);
    private static final CSVFormat FORM = CSVFormat.EXCEL
            .builder()
            .setDelimiter(';')
            .setRecordSeparator("\r\n")
            .get();

    private final PeopleKind kind;
    private final PeopleWords words;
    private final boolean withAddress;
    private boolean begun;

    /** @param withAddress may the reader know where people live? */
    PeopleTable(PeopleKind kind, PeopleWords words, boolean withAddress) {
        this.kind = kind;
        this.words = words;
        this.withAddress = withAddress;
    }

    /** The next rows; the first time, the names of the columns before them. */
    String rows(List<PeopleLine> lines) {
        var text = new StringBuilder(begun ? "" : MARK);
        try (var printer = new CSVPrinter(text, FORM)) {
            if (!begun) {
                printer.printRecord(header());
                begun = true;
            }
            for (var line : lines) {
                printer.printRecord(row(line));
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return text.toString();
    }

    private List<String> header() {
        return granted(Stream.of(
                        "identity.familyName",
                        "identity.firstName",
                        "identity.birthDate",
                        "people.ties." + kind,
                        "reach.mail",
                        "people.phones",
                        "reach.street")
                .map(words::say));
    }

    private List<String> row(PeopleLine line) {
        return granted(Stream.of(
                        line.familyName(),
                        line.firstName(),
                        day(line.birthDate()),
                        line.ties().stream().map(words::tie).collect(Collectors.joining(", ")),
                        line.mail() == null ? "" : line.mail(),
                        String.join(", ", line.phones()),
                        line.address())
                .map(PeopleTable::harmless));
    }

    /** The address stands last. */
    private List<String> granted(Stream<String> columns) {
        return columns.limit(withAddress ? COLUMNS : COLUMNS - 1).toList();
    }

    private static String day(LocalDate day) {
        return day == null ? "" : day.toString();
    }

    static String harmless(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }
}
