package fr.ent.ejb.schooling.report.card;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import fr.ent.ejb.schooling.directory.LegalGuardians;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.report.card.CardPupilRow;
import fr.ent.persistence.schooling.report.card.CardRepository;
import fr.ent.persistence.schooling.report.card.CardRow;
import fr.ent.persistence.schooling.report.card.CardSourceRepository;
import fr.ent.persistence.schooling.report.card.OpeningFact;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Who is given the report cards of a division, and who opened them; the same number of queries for any class. */
@ApplicationScoped
public class Readership {

    @Inject
    CardRepository cards;

    @Inject
    CardSourceRepository sources;

    @Inject
    LegalGuardians guardians;

    @Inject
    Clock clock;

    /**
     * A pupil with the card that his family reads.
     *
     * @param card the newest one since the period was closed, null without one
     * @param readableSince null when it cannot be read yet
     * @param holders the legal guardians who may read it
     * @param openings first look at any edition, by person
     */
    record Reach(
            CardPupilRow pupil,
            CardRow card,
            Instant readableSince,
            List<Person> holders,
            Map<Long, Instant> openings) {}

    List<Reach> of(long divisionId, CardTerms.Term term, List<CardPupilRow> pupils) {
        var now = clock.instant();
        var holders =
                guardians.toTellOfMarks(pupils.stream().map(CardPupilRow::id).toList(), now);
        var people = people(
                holders.values().stream().flatMap(List::stream).distinct().toList());
        var newest = newest(divisionId, term);
        var openings = cards.openings(divisionId, term.shown().id()).stream().collect(groupingBy(OpeningFact::pupilId));
        return pupils.stream()
                .map(pupil -> new Reach(
                        pupil,
                        newest.get(pupil.id()),
                        readable(newest.get(pupil.id()), term, now),
                        holders.getOrDefault(pupil.id(), List.of()).stream()
                                .map(people::get)
                                .toList(),
                        first(openings.getOrDefault(pupil.id(), List.of()))))
                .toList();
    }

    private Map<Long, Person> people(Collection<Long> ids) {
        return sources.people(ids).stream().collect(toMap(Person::id, person -> person));
    }

    private Map<Long, CardRow> newest(long divisionId, CardTerms.Term term) {
        var newest = new HashMap<Long, CardRow>();
        if (term.closedAt() != null) {
            cards.of(divisionId, term.shown().id()).stream()
                    .filter(card -> !card.madeAt().isBefore(term.closedAt()))
                    .forEach(card -> newest.putIfAbsent(card.pupilId(), card));
        }
        return newest;
    }

    private static Instant readable(CardRow card, CardTerms.Term term, Instant now) {
        if (card == null || term.publishedAt() == null || term.publishedAt().isAfter(now)) {
            return null;
        }
        return Stream.of(card.madeAt(), term.publishedAt())
                .max(Instant::compareTo)
                .orElseThrow();
    }

    private static Map<Long, Instant> first(List<OpeningFact> openings) {
        var first = new HashMap<Long, Instant>();
        openings.forEach(look ->
                first.merge(look.personId(), look.openedAt(), (one, other) -> one.isBefore(other) ? one : other));
        return first;
    }
}
