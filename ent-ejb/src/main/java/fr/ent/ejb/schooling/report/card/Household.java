package fr.ent.ejb.schooling.report.card;

import fr.ent.ejb.schooling.report.card.Readership.Reach;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.PostalAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Legal guardians of one pupil at one address: they are sent one copy on paper when none of them opened the report card
 * within eight days. Two addresses are two households, and each is sent its own.
 */
record Household(Reach reach, List<Person> people) {

    static final Duration TERM = Duration.ofDays(8);

    /** Those of a pupil who are to be sent a copy now, in the order of their names. */
    static List<Household> toSend(Reach reach, Instant now) {
        if (reach.readableSince() == null || now.isBefore(reach.readableSince().plus(TERM))) {
            return List.of();
        }
        return late(reach).entrySet().stream()
                .filter(home -> !home.getKey().isEmpty())
                .map(home -> new Household(reach, home.getValue()))
                .toList();
    }

    /** How many guardians are late and have no address. */
    static int homeless(Reach reach, Instant now) {
        return reach.readableSince() == null
                        || now.isBefore(reach.readableSince().plus(TERM))
                ? 0
                : late(reach).getOrDefault("", List.of()).size();
    }

    /** By the address as it is written; those without one together. */
    private static Map<String, List<Person>> late(Reach reach) {
        var homes = reach.holders().stream()
                .collect(Collectors.groupingBy(
                        holder -> key(holder.address()), LinkedHashMap::new, Collectors.toList()));
        homes.entrySet()
                .removeIf(home -> !home.getKey().isEmpty()
                        && home.getValue().stream()
                                .anyMatch(person -> reach.openings().containsKey(person.id())));
        homes.computeIfPresent("", (none, people) -> people.stream()
                .filter(person -> !reach.openings().containsKey(person.id()))
                .toList());
        return homes;
    }

    private static String key(Optional<PostalAddress> address) {
        return address.filter(home -> home.city() != null && home.lines() != null)
                .map(home -> Stream.of(home.lines(), home.postcode(), home.city(), home.country())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("\n"))
                        .toUpperCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " "))
                .orElse("");
    }

    /** What shows in the window of the envelope. */
    List<String> address() {
        var lines = new ArrayList<String>();
        people.forEach(person -> lines.add(called(person)));
        var home = people.get(0).address().orElseThrow();
        lines.addAll(home.lines().lines().map(String::strip).toList());
        lines.add((Objects.toString(home.postcode(), "") + " " + home.city().toUpperCase(Locale.FRENCH)).strip());
        lines.add(Objects.toString(home.country(), "").toUpperCase(Locale.FRENCH));
        return lines.stream().filter(line -> !line.isBlank()).toList();
    }

    private static String called(Person person) {
        var name = (person.name().first() + " " + person.name().shown()).strip();
        return person.civility()
                .map(title -> CardWords.say("civility." + title, name))
                .orElse(name);
    }
}
