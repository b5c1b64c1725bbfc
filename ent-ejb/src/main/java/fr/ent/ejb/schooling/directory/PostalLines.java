package fr.ent.ejb.schooling.directory;

import fr.ent.persistence.schooling.directory.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What stands on an envelope: "Mme Zoé Martin" and where she lives, at most seven lines. */
public final class PostalLines {

    private PostalLines() {}

    /** Name and address, as far as it is known. */
    public static List<String> of(Person to) {
        var lines = new ArrayList<>(nameOf(to));
        to.address().ifPresent(home -> {
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

    /** The name alone: who may not read the address hands the letter over. */
    public static List<String> nameOf(Person to) {
        var title = to.civility().map(civility -> switch (civility) {
            case M -> "M. ";
            case MME -> "Mme ";
        });
        return List.of((title.orElse("") + to.name().first() + " " + to.name().shown()).strip());
    }

    private static String upper(String text) {
        return text == null ? "" : text.toUpperCase(Locale.FRENCH);
    }
}
