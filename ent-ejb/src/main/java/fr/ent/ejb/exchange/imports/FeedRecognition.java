package fr.ent.ejb.exchange.imports;

import fr.ent.ejb.exchange.Fact;
import fr.ent.ejb.exchange.FactKind;
import fr.ent.ejb.exchange.Feed;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Names the people of a file as the school knows them: a pupil entered by hand whom the file brings by his INE, and
 * somebody of whom the school made one out of two, whom the file still names twice.
 */
final class FeedRecognition {

    private static final List<FactKind> OF_PUPILS =
            List.of(FactKind.PUPIL, FactKind.ENROLMENT, FactKind.MEMBERSHIP, FactKind.GUARDIANSHIP);

    private final Feed feed;
    private final Shelves shelves;

    FeedRecognition(Feed feed, Shelves shelves) {
        this.feed = feed;
        this.shelves = shelves;
    }

    void apply() {
        var recognised = shelves.pupils().recognise(feed.facts(FactKind.PUPIL).values());
        recognised.forEach(fact -> feed.anomalies().note(fact.place(), "recognisedByIne", fact.label()));
        if (!recognised.isEmpty()) {
            OF_PUPILS.stream().filter(kind -> kind != FactKind.PUPIL).forEach(kind -> shelves.of(kind)
                    .reload());
        }
        OF_PUPILS.forEach(kind -> rename(kind, 0, shelves.pupils()::canonical));
        rename(FactKind.GUARDIAN, 0, shelves.guardians()::canonical);
        rename(FactKind.GUARDIANSHIP, 1, shelves.guardians()::canonical);
        List.copyOf(feed.leavers().entrySet())
                .forEach(left -> feed.leaves(shelves.pupils().canonical(left.getKey()), left.getValue()));
    }

    /** What the file says of the canonical identifier itself stands. */
    private void rename(FactKind kind, int part, UnaryOperator<String> canonical) {
        for (var fact : List.copyOf(feed.facts(kind).values())) {
            var parts = Fact.parts(fact.key()).toArray(String[]::new);
            var named = canonical.apply(parts[part]);
            if (!named.equals(parts[part])) {
                parts[part] = named;
                feed.remove(kind, fact.key());
                feed.add(new Fact(kind, Fact.key(parts), fact.label(), fact.fields(), fact.place()));
            }
        }
    }
}
