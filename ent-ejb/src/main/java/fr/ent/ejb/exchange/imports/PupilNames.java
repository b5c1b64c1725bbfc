package fr.ent.ejb.exchange.imports;

import fr.ent.ejb.exchange.Fact;
import fr.ent.ejb.exchange.FactKind;
import fr.ent.ejb.exchange.onde.OndeKeys;
import fr.ent.persistence.schooling.directory.Structure;
import fr.ent.persistence.schooling.directory.StructureMembership;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The pupils present by what a file without identifiers calls them: family name, first name and division. */
final class PupilNames {

    private final Map<String, List<String>> keys = new HashMap<>();

    PupilNames(Shelves shelves) {
        shelves.of(FactKind.MEMBERSHIP).now().forEach((key, membership) -> {
            var parts = Fact.parts(key);
            if (parts.get(1).equals(MembershipShelf.DIVISION)) {
                add(shelves, parts.get(0), ((StructureMembership) membership).structure());
            }
        });
    }

    private void add(Shelves shelves, String pupil, Structure division) {
        shelves.pupils()
                .now(pupil)
                .map(person ->
                        OndeKeys.named(person.name().family(), person.name().first(), division.label()))
                .ifPresent(named ->
                        keys.computeIfAbsent(named, any -> new ArrayList<>()).add(pupil));
    }

    /** The keys of those who are called so: none, one, or homonyms. */
    List<String> called(String named) {
        return keys.getOrDefault(named, List.of());
    }
}
