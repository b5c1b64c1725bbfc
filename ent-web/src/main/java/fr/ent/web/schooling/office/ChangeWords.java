package fr.ent.web.schooling.office;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.schooling.office.Changed;
import fr.ent.ejb.schooling.office.LeaveReason;
import fr.ent.persistence.schooling.directory.GuardianshipLevel;
import fr.ent.persistence.schooling.office.OfficeChangeRow;
import fr.ent.web.kernel.Words;
import jakarta.enterprise.inject.spi.CDI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Puts what was changed by hand into the words of the page. */
final class ChangeWords {

    private static final String NOTHING = "–";

    private final Words office = Words.of(PeopleWords.BUNDLE);
    private final Words directory = Words.of(PeopleWords.DIRECTORY);
    private final ZoneId zone;

    private ChangeWords(ZoneId zone) {
        this.zone = zone;
    }

    /** In the language of the page and the time of the school. */
    static ChangeWords here() {
        return new ChangeWords(CDI.current().select(Caller.class).get().zone());
    }

    ChangeLine line(OfficeChangeRow row) {
        return new ChangeLine(
                office.written().date(LocalDate.ofInstant(row.at(), zone)),
                row.who().isEmpty() ? office.say("person.gone") : row.who(),
                office.say("Changed." + row.what()),
                words(row.before()),
                words(row.after()));
    }

    private String words(String values) {
        return values.isEmpty()
                ? NOTHING
                : Arrays.stream(values.split(Changed.SEPARATOR))
                        .filter(value -> !value.isEmpty())
                        .map(this::word)
                        .collect(Collectors.joining(" · "));
    }

    private String word(String value) {
        if (value.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return office.written().date(LocalDate.parse(value));
        }
        if (isOne(GuardianshipLevel.values(), value)) {
            return directory.say("GuardianshipLevel." + value);
        }
        return isOne(LeaveReason.values(), value) ? office.say("LeaveReason." + value) : value;
    }

    private static boolean isOne(Enum<?>[] choices, String value) {
        return Arrays.stream(choices).anyMatch(any -> any.name().equals(value));
    }
}
