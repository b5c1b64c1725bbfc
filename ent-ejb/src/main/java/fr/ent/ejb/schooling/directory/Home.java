package fr.ent.ejb.schooling.directory;

import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.PostalAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Adults of one pupil who live at one address, as it is written: they are sent one letter. Two addresses are two homes,
 * and neither learns where the other is.
 *
 * @param people one at least
 */
public record Home(List<Person> people) {

    /** The homes of these adults, in their order; those without an address together, under no address. */
    public static List<Home> of(Collection<Person> adults) {
        return adults.stream()
                .collect(Collectors.groupingBy(adult -> key(adult.address()), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(Home::new)
                .toList();
    }

    private static String key(Optional<PostalAddress> address) {
        return address.filter(Home::isWhole)
                .map(home -> Stream.of(home.lines(), home.postcode(), home.city(), home.country())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("\n"))
                        .toUpperCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " "))
                .orElse("");
    }

    private static boolean isWhole(PostalAddress address) {
        return address.city() != null && address.lines() != null;
    }

    /** Can a letter be sent there? */
    public boolean isKnown() {
        return people.get(0).address().filter(Home::isWhole).isPresent();
    }

    /**
     * What shows in the window of the envelope; of adults without an address their names alone.
     *
     * @param called how a letter calls somebody
     */
    public List<String> address(Function<Person, String> called) {
        var lines = new ArrayList<String>();
        people.forEach(person -> lines.add(called.apply(person)));
        people.get(0).address().filter(Home::isWhole).ifPresent(home -> {
            lines.addAll(home.lines().lines().map(String::strip).toList());
            lines.add((Objects.toString(home.postcode(), "") + " " + home.city().toUpperCase(Locale.FRENCH)).strip());
            lines.add(Objects.toString(home.country(), "").toUpperCase(Locale.FRENCH));
        });
        return lines.stream().filter(line -> !line.isBlank()).toList();
    }
}
