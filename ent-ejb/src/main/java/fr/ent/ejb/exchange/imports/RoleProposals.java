package fr.ent.ejb.exchange.imports;

import fr.ent.ejb.exchange.Fact;
import fr.ent.ejb.exchange.FactKind;
import fr.ent.ejb.exchange.Feed;
import fr.ent.ejb.exchange.FileKind;
import fr.ent.ejb.exchange.Place;
import fr.ent.ejb.kernel.Role;
import java.util.LinkedHashMap;
import java.util.Map;

/** Adds to a file of STS what its functions and assignments make of people in the portal. Pupils and guardians need no role. */
final class RoleProposals {

    private final Feed feed;
    private final Shelves shelves;

    RoleProposals(Feed feed, Shelves shelves) {
        this.feed = feed;
        this.shelves = shelves;
    }

    void add() {
        if (!feed.governance().containsKey(FactKind.STAFF_ROLE)) {
            return;
        }
        shelves.staff().lookFor(feed.facts(FactKind.STAFF).values());
        var directors = new LinkedHashMap<String, Fact>();
        for (var function : feed.facts(FactKind.STAFF_FUNCTION).values()) {
            var parts = Fact.parts(function.key());
            if (StaffRoles.directs(parts.get(1))) {
                directors.put(parts.get(0), function);
            }
            StaffRoles.of(parts.get(1)).ifPresent(role -> add(parts.get(0), role, function.place()));
        }
        for (var taught : feed.facts(FactKind.ASSIGNED_TEACHER).values()) {
            add(AssignedTeacherShelf.teacherOf(taught.key()), Role.TEACHER, taught.place());
        }
        new DirectorProposals(feed, shelves.roles(), directors)
                .roles()
                .forEach((person, role) ->
                        add(person, role, directors.get(person).place()));
        if (feed.kind() != FileKind.AAF_DELTA) { // which names only whom it changes
            sayWhatHandsGave();
        }
    }

    private void add(String person, String role, Place place) {
        var label = feed.fact(FactKind.STAFF, person).map(Fact::label).orElse(person);
        feed.add(new Fact(FactKind.STAFF_ROLE, Fact.key(person, role), label, Map.of(), place));
    }

    /** Who is no longer in the file keeps what was given by hand: nobody would think of it. */
    private void sayWhatHandsGave() {
        long left = shelves.roles().held().stream()
                .filter(role -> shelves.staff()
                        .keyOf(role.person())
                        .filter(key -> feed.fact(FactKind.STAFF, key).isEmpty())
                        .isPresent())
                .filter(role -> !shelves.roles().isExplained(role))
                .count();
        if (left > 0) {
            feed.anomalies().warn(Place.whole(feed.file()), "rolesByHandStay", Long.toString(left));
        }
    }
}
