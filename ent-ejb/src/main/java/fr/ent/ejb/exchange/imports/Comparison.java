package fr.ent.ejb.exchange.imports;

import fr.ent.ejb.exchange.Action;
import fr.ent.ejb.exchange.Fact;
import fr.ent.ejb.exchange.FactKind;
import fr.ent.ejb.exchange.Feed;
import fr.ent.ejb.exchange.Field;
import fr.ent.ejb.exchange.Governance;
import fr.ent.persistence.kernel.Identified;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Compares what a file says with what is there, kind by kind, field by field. Reads, never writes. */
final class Comparison {

    private final Feed feed;
    private final Instant exportedAt;
    private final Function<FactKind, Shelf<?>> shelves;
    private final List<Change> changes = new ArrayList<>();
    private final Map<FactKind, Integer> present = new EnumMap<>(FactKind.class);
    private final Map<FactKind, Integer> unexplained = new EnumMap<>(FactKind.class);

    /** @param exportedAt when the ministry's base was read; what was typed later wins. Long ago when nobody knows */
    Comparison(Feed feed, Instant exportedAt, Function<FactKind, Shelf<?>> shelves) {
        this.feed = feed;
        this.exportedAt = exportedAt;
        this.shelves = shelves;
    }

    Difference difference() {
        feed.governance().forEach((kind, governance) -> {
            var shelf = shelves.apply(kind);
            shelf.lookFor(feed.facts(kind).values());
            compare(kind, governance, shelf);
        });
        return new Difference(List.copyOf(changes), present, unexplained);
    }

    private <E extends Identified> void compare(FactKind kind, Governance governance, Shelf<E> shelf) {
        for (var fact : feed.facts(kind).values()) {
            var thing = shelf.now(fact.key());
            if (thing.isEmpty()) {
                var action = shelf.isDeclined(fact.key()) ? Action.KEPT : Action.ADDED;
                changes.add(new Change(kind, action, fact.key(), shelf.label(fact), shelf.told(action, fact.key())));
            } else if (governance != Governance.ADDS) {
                compare(fact, thing.get(), shelf);
            }
        }
        if (governance == Governance.DECIDES) {
            gone(kind, shelf);
        }
    }

    private <E extends Identified> void compare(Fact fact, E thing, Shelf<E> shelf) {
        var known = shelf.said(thing);
        boolean typedSince = shelf.typedAt(thing).filter(exportedAt::isBefore).isPresent();
        var fields = new EnumMap<Field, FieldChange>(Field.class);
        fact.fields().forEach((field, value) -> {
            if (!shelf.isKnown(thing, field, value)) {
                var before = known.getOrDefault(field, "");
                boolean kept = typedSince && Field.TYPED.contains(field) || shelf.isByHand(thing, field);
                fields.put(field, new FieldChange(before, value, kept));
            }
        });
        if (!fields.isEmpty()) {
            boolean allKept = fields.values().stream().allMatch(FieldChange::kept);
            var action = allKept ? Action.KEPT : Action.CHANGED;
            var label = fact.label().isEmpty() ? shelf.label(fact.key(), thing) : shelf.label(fact);
            changes.add(new Change(fact.kind(), action, fact.key(), label, fields));
        }
    }

    private <E extends Identified> void gone(FactKind kind, Shelf<E> shelf) {
        int there = 0;
        int without = 0;
        for (var known : shelf.now().entrySet()) {
            var key = known.getKey();
            if (!shelf.mayGo(key)) {
                continue;
            }
            there++;
            if (feed.fact(kind, key).isEmpty() && feed.decidesOn(kind, key)) {
                var label = shelf.label(key, known.getValue());
                changes.add(new Change(kind, Action.GONE, key, label, shelf.told(Action.GONE, key)));
                without += feed.leavers().containsKey(Fact.parts(key).get(0)) ? 0 : 1;
            }
        }
        present.put(kind, there);
        unexplained.put(kind, without);
    }
}
