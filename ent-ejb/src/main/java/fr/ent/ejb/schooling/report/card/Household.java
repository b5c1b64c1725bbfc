package fr.ent.ejb.schooling.report.card;

import fr.ent.ejb.schooling.directory.Home;
import fr.ent.ejb.schooling.report.card.Readership.Reach;
import fr.ent.persistence.schooling.directory.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Legal guardians of one pupil at one address: they are sent one copy on paper when none of them opened the report card
 * within eight days. Two addresses are two households, and each is sent its own.
 */
record Household(Reach reach, Home home) {

    static final Duration TERM = Duration.ofDays(8);

    /** Those of a pupil who are to be sent a copy now, in the order of their names. */
    static List<Household> toSend(Reach reach, Instant now) {
        return isDue(reach, now)
                ? Home.of(reach.holders()).stream()
                        .filter(Home::isKnown)
                        .filter(home -> home.people().stream().noneMatch(person -> opened(reach, person)))
                        .map(home -> new Household(reach, home))
                        .toList()
                : List.of();
    }

    /** How many guardians are late and have no address. */
    static int homeless(Reach reach, Instant now) {
        return isDue(reach, now)
                ? (int) Home.of(reach.holders()).stream()
                        .filter(home -> !home.isKnown())
                        .flatMap(home -> home.people().stream())
                        .filter(person -> !opened(reach, person))
                        .count()
                : 0;
    }

    private static boolean isDue(Reach reach, Instant now) {
        return reach.readableSince() != null
                && !now.isBefore(reach.readableSince().plus(TERM));
    }

    private static boolean opened(Reach reach, Person person) {
        return reach.openings().containsKey(person.id());
    }

    /** What shows in the window of the envelope. */
    List<String> address() {
        return home.address(Household::called);
    }

    private static String called(Person person) {
        var name = (person.name().first() + " " + person.name().shown()).strip();
        return person.civility()
                .map(title -> CardWords.say("civility." + title, name))
                .orElse(name);
    }
}
