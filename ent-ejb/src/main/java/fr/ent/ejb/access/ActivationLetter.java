package fr.ent.ejb.access;

import fr.ent.persistence.access.AccountKind;
import fr.ent.persistence.schooling.directory.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One letter: to one person, with his own code and his own address, nobody else's.
 *
 * @param to the person
 * @param code to type once
 * @param posted does it show where he lives? The administrator of the ENT does not read that
 * @param children whom a guardian answers for, "Léa Martin (5B)"; empty for the others
 */
record ActivationLetter(AccountKind kind, Person to, String login, String code, List<String> children, boolean posted) {

    /** What shows in the window of the envelope: at most seven lines. */
    List<String> address() {
        var lines = new ArrayList<String>();
        lines.add(name());
        to.address().filter(home -> posted).ifPresent(home -> {
            Optional.ofNullable(home.lines())
                    .ifPresent(some -> lines.addAll(some.lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .toList()));
            lines.add(upper(home.postcode()) + " " + upper(home.city()));
            lines.add(upper(home.country()));
        });
        return lines.stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** "Mme Zoé Martin". */
    private String name() {
        var title = to.civility().map(civility -> switch (civility) {
            case M -> "M. ";
            case MME -> "Mme ";
        });
        return title.orElse("") + to.name().first() + " " + to.name().shown();
    }

    private static String upper(String text) {
        return text == null ? "" : text.toUpperCase(Locale.FRENCH);
    }
}
