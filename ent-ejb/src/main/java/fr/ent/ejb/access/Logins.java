package fr.ent.ejb.access;

import fr.ent.persistence.kernel.SortKey;
import fr.ent.persistence.schooling.directory.PersonName;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Names of accounts: prenom.nom in plain letters, with a number when somebody has it already. */
final class Logins {

    private static final int LONGEST = 60;
    private static final int NUMBERS = 9;

    private Logins() {}

    /**
     * What this person's account may be called, best first.
     *
     * @param personId makes the last one unique whatever happens
     */
    static List<String> candidates(PersonName name, long personId) {
        var base = base(name);
        var numbered = IntStream.rangeClosed(2, NUMBERS).mapToObj(number -> base + number);
        return Stream.of(Stream.of(base), numbered, Stream.of(base + "." + personId))
                .flatMap(all -> all)
                .toList();
    }

    /** A login as stored, from what somebody typed: case, accents and blanks do not matter. */
    static String typed(String login) {
        return login == null
                ? ""
                : Stream.of(login.strip().split("\\.", -1))
                        .map(Logins::plain)
                        .reduce((a, b) -> a + "." + b)
                        .orElse("");
    }

    private static String base(PersonName name) {
        var first = plain(name.first());
        var last = plain(name.shown());
        var both = first.isEmpty() ? last : first + "." + last;
        var cut = both.length() > LONGEST ? both.substring(0, LONGEST) : both;
        return cut.isEmpty() ? "compte" : cut;
    }

    private static String plain(String part) {
        return part == null
                ? ""
                : SortKey.search(part.replace("'", "").replace("’", "")).replace(' ', '-');
    }
}
