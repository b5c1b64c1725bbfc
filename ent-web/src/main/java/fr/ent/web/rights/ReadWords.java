package fr.ent.web.rights;

import static java.util.stream.Collectors.joining;

import fr.ent.ejb.rights.ReadJournal;
import fr.ent.persistence.rights.ReadLine;
import fr.ent.web.kernel.Sentences;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** The lines of the journal as they are read on the page and in the file. */
final class ReadWords {

    private static final String ACTION = "readJournal.action.";

    private final ResourceBundle words;
    private final DateTimeFormatter moment;
    private final DateTimeFormatter day;

    ReadWords(Locale locale) {
        words = Sentences.bundle("fr.ent.web.rights", locale);
        moment = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss", locale);
        day = DateTimeFormatter.ofPattern("dd/MM/yyyy", locale);
    }

    List<JournalLine> lines(ReadJournal journal) {
        return journal.lines().stream()
                .map(line -> shown(line, journal.zone(), journal.names()))
                .toList();
    }

    /** The heads of the columns of the file. */
    List<String> heads() {
        return Stream.of("at", "reader", "action", "target", "result")
                .map(column -> words.getString("readJournal." + column))
                .toList();
    }

    /** "Autorisée" or "Refusée". */
    String result(boolean refused) {
        return words.getString(refused ? "readJournal.refused" : "readJournal.granted");
    }

    private JournalLine shown(ReadLine line, ZoneId zone, Map<Long, String> names) {
        return new JournalLine(
                moment.format(line.at().atZone(zone)),
                Objects.toString(line.reader(), ""),
                action(line.action()),
                target(line, names),
                line.refusal() != null);
    }

    /** A component that is newer than the words of this page is called by its code. */
    private String action(String code) {
        return words.containsKey(ACTION + code) ? words.getString(ACTION + code) : code;
    }

    private String target(ReadLine line, Map<Long, String> names) {
        var known = line.numbers().map(names::get).filter(Objects::nonNull);
        var days = Arrays.stream(Objects.toString(line.target(), "").split(" "))
                .map(this::day)
                .filter(text -> !text.isEmpty());
        return Stream.concat(known, days).distinct().collect(joining(", "));
    }

    private String day(String word) {
        try {
            return day.format(LocalDate.parse(word));
        } catch (DateTimeParseException number) {
            return "";
        }
    }
}
