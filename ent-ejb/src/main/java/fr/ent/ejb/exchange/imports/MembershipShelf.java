package fr.ent.ejb.exchange.imports;

import fr.ent.ejb.exchange.Fact;
import fr.ent.ejb.exchange.FactKind;
import fr.ent.ejb.exchange.Feed;
import fr.ent.ejb.exchange.Field;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.directory.Division;
import fr.ent.persistence.schooling.directory.Structure;
import fr.ent.persistence.schooling.directory.StructureMembership;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Who is in which division or group, by ELEVE_ID, D or G, and code. */
final class MembershipShelf extends Shelf<StructureMembership> {

    static final String DIVISION = "D";
    static final String GROUP = "G";

    private final Shelves shelves;
    private final Set<String> placed = new HashSet<>();
    private final Map<String, StructureMembership> leftByHand = new HashMap<>();
    private final Map<String, String> dividedByHand = new HashMap<>();

    MembershipShelf(Shelves shelves) {
        this.shelves = shelves;
    }

    @Override
    void load() {
        for (var membership : shelves.feeds().memberships(shelves.year())) {
            boolean holds = membership.validity().until().isAfter(shelves.today());
            shelves.pupils().keyOf(membership.pupil()).ifPresent(pupil -> {
                placed.add(pupil);
                var key = key(pupil, membership.structure());
                put(key, membership, holds);
                if (membership.isByHand()) {
                    note(pupil, key, membership, holds);
                }
            });
        }
    }

    private void note(String pupil, String key, StructureMembership membership, boolean holds) {
        if (!holds) {
            leftByHand.put(key, membership);
        } else if (membership.validity().isOpen() && membership.structure() instanceof Division) {
            dividedByHand.put(pupil, key);
        }
    }

    @Override
    boolean mayGo(String key) {
        return !now().get(key).isByHand();
    }

    /** The school took him out of there itself, or put him into another division. */
    @Override
    boolean isDeclined(String key) {
        now();
        var parts = Fact.parts(key);
        var division = dividedByHand.get(parts.get(0));
        return leftByHand.containsKey(key)
                || parts.get(1).equals(DIVISION) && division != null && !division.equals(key);
    }

    /** Once the file says the same, it decides again. */
    @Override
    void settle(FactKind kind, Feed feed) {
        now().forEach((key, membership) -> {
            if (membership.validity().isOpen() && feed.fact(kind, key).isPresent()) {
                membership.isSaidByFile();
            }
        });
        leftByHand.forEach((key, membership) -> {
            if (feed.fact(kind, key).isEmpty() && feed.decidesOn(kind, key)) {
                membership.isSaidByFile();
            }
        });
    }

    private static String key(String pupil, Structure structure) {
        return Fact.key(pupil, structure instanceof Division ? DIVISION : GROUP, structure.code());
    }

    @Override
    Map<Field, String> said(StructureMembership membership) {
        return Map.of();
    }

    /** A pupil's first places hold since his enrolment began; a later one, since today: he was elsewhere before. */
    @Override
    StructureMembership make(Fact fact) {
        var parts = Fact.parts(fact.key());
        var pupil = parts.get(0);
        var structure = structure(parts.get(1), parts.get(2));
        var enrolled = shelves.enrolments().now(pupil).orElseThrow().validity().since();
        var since = placed.contains(pupil) && enrolled.isBefore(shelves.today()) ? shelves.today() : enrolled;
        var person = shelves.pupils().now(pupil).orElseThrow();
        return shelves.keep(new StructureMembership(person, structure, Validity.from(since)));
    }

    private Structure structure(String type, String code) {
        return type.equals(DIVISION)
                ? shelves.divisions().now(code).orElseThrow()
                : shelves.groups().now(code).orElseThrow();
    }

    @Override
    void write(StructureMembership membership, Map<Field, String> all) {
        // nothing is said of it but that it is
    }

    @Override
    void end(StructureMembership membership, LocalDate lastDay) {
        membership.end(lastDay);
    }

    @Override
    String label(String key, StructureMembership membership) {
        return PersonShelf.labelOf(membership.pupil()) + " – "
                + membership.structure().code();
    }
}
