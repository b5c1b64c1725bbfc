package fr.ent.ejb.exchange.undo;

import static java.util.stream.Collectors.toSet;

import fr.ent.persistence.access.ExternalId;
import fr.ent.persistence.access.UserAccount;
import fr.ent.persistence.exchange.HangingRepository.Hanging;
import fr.ent.persistence.kernel.Identified;
import fr.ent.persistence.schooling.directory.StructureMembership;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What must stay because something else stays: a row that others hang on, something ended whose place is taken, the
 * identifiers and the account of somebody who is kept.
 */
final class Holding {

    /** All keys come from one sequence: a number is one row, whatever its table. */
    private final Map<Long, Reversal> byId = new HashMap<>();

    private final Map<String, List<Identified>> places = new HashMap<>();
    private final Collection<Hanging> hangings;
    private final Predicate<StructureMembership> later;

    /**
     * @param hangings rows of traced kinds that hang on what the import made
     * @param besides rows that may stand in the place of what comes back
     * @param later did a place begin after the import, or did a later import touch it?
     */
    Holding(
            Collection<Reversal> reversals,
            Collection<Hanging> hangings,
            Collection<Identified> besides,
            Predicate<StructureMembership> later) {
        this.later = later;
        reversals.forEach(reversal -> byId.put(reversal.id(), reversal));
        this.hangings = hangings;
        for (var row : besides) {
            TracedRows.of(row).place(row).ifPresent(place -> places.computeIfAbsent(
                            named(row, place), any -> new ArrayList<>())
                    .add(row));
        }
    }

    /** Keeps until nothing more has to be kept. */
    void settle() {
        boolean again;
        do {
            again = keepHeld() | keepReplaced();
        } while (again);
        keepCompanions();
    }

    private boolean keepHeld() {
        boolean any = false;
        for (var hanging : hangings) {
            var held = byId.get(hanging.heldId());
            if (!held.isKept() && holds(byId.get(hanging.holderId()))) {
                held.keep(Kept.USED);
                any = true;
            }
        }
        return any;
    }

    private static boolean holds(Reversal holder) {
        return holder == null || !holder.isRemoved() && !holder.refersElsewhere();
    }

    private boolean keepReplaced() {
        var replaced = byId.values().stream()
                .filter(reversal ->
                        reversal.isChangedBack() && reversal.traced().isDated() && isReplaced(reversal))
                .toList();
        replaced.forEach(reversal -> reversal.keep(Kept.REPLACED));
        return !replaced.isEmpty();
    }

    /** Would it hold on a day on which another one holds in its place, and does it not now? */
    private boolean isReplaced(Reversal reversal) {
        var traced = reversal.traced();
        var now = traced.days(reversal.row());
        var then = Traced.days(reversal.then());
        return traced.place(reversal.row()).stream()
                .flatMap(place -> places.getOrDefault(named(reversal.row(), place), List.of()).stream())
                .filter(other -> !other.id().equals(reversal.id()) && stays(other) && isSince(other))
                .map(traced::days)
                .anyMatch(days -> !days.overlaps(now) && days.overlaps(then));
    }

    /** What goes or comes back together with it does not stand in its place. */
    private boolean stays(Identified other) {
        var ofImport = byId.get(other.id());
        return ofImport == null || ofImport.isKept();
    }

    /** A pupil may have been in two divisions before already, when ends were not confirmed; the rest is never twice. */
    private boolean isSince(Identified other) {
        return !(other instanceof StructureMembership place) || byId.containsKey(other.id()) || later.test(place);
    }

    private void keepCompanions() {
        var people = byId.values().stream()
                .filter(reversal -> reversal.isMade() && reversal.isKept())
                .flatMap(reversal -> reversal.people().stream())
                .map(Identified::id)
                .collect(toSet());
        byId.values().stream()
                .filter(reversal -> reversal.isRemoved()
                        && (reversal.row() instanceof ExternalId || reversal.row() instanceof UserAccount))
                .filter(reversal ->
                        reversal.people().stream().map(Identified::id).anyMatch(people::contains))
                .forEach(reversal -> reversal.keep(Kept.PERSON));
    }

    private static String named(Identified row, String place) {
        return row.getClass().getSimpleName() + " " + place;
    }
}
