package fr.ent.web.schooling.office;

import fr.ent.ejb.schooling.office.PeopleLine;
import fr.ent.persistence.schooling.office.PeopleKind;
import fr.ent.web.kernel.Spreadsheet;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists of people as a French spreadsheet opens them; dates are ISO. */
final class PeopleTable {

    private static final int COLUMNS = 7;

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
        var rows = lines.stream().map(this::row);
        if (begun) {
            return Spreadsheet.rows(Spreadsheet.FORM, rows.toList());
        }
        begun = true;
        return Spreadsheet.MARK
                + Spreadsheet.rows(
                        Spreadsheet.FORM,
                        Stream.concat(Stream.of(header()), rows).toList());
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
                line.address()));
    }

    /** The address stands last. */
    private List<String> granted(Stream<String> columns) {
        return columns.limit(withAddress ? COLUMNS : COLUMNS - 1).toList();
    }

    private static String day(LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
