package fr.ent.ejb.exchange.imports;

import fr.ent.ejb.exchange.Fact;
import fr.ent.ejb.exchange.Field;
import fr.ent.persistence.access.ExternalId;
import fr.ent.persistence.schooling.directory.Person;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Pupils by ELEVE_ID, unique in the académie. Their INE is kept beside, never used to tell who is who: it may be missing,
 * twice, or change (formats/README.md §1.6, 2).
 */
final class PupilShelf extends PersonShelf {

    private static final String EVERYWHERE = "*";

    private final Map<String, Person> bearers = new HashMap<>();

    PupilShelf(Shelves shelves) {
        super(shelves, shelves.naming().pupils());
    }

    @Override
    List<ExternalId> ofTheSchool() {
        return shelves().feeds().idsOfPupils(shelves().year(), source(), scope(""));
    }

    @Override
    String scope(String key) {
        return shelves().naming().scope(shelves().school());
    }

    @Override
    void lookFor(Collection<Fact> facts) {
        super.lookFor(facts);
        var ines = facts.stream()
                .map(fact -> fact.fields().getOrDefault(Field.INE, ""))
                .filter(ine -> !ine.isEmpty())
                .toList();
        if (!ines.isEmpty()) {
            shelves()
                    .feeds()
                    .idsAmong(ExternalId.INE, List.of(EVERYWHERE), ines)
                    .forEach(id -> bearers.put(id.value(), id.person()));
        }
    }

    /** Who bears an INE that a file names; empty for none. */
    Optional<Person> bearer(String ine) {
        return Optional.ofNullable(bearers.get(ine));
    }

    /** ELEVE_ID of those of these persons who are or were pupils of the school, by person. */
    Map<Long, String> keysOf(Collection<Person> persons) {
        return shelves().feeds().idsOfPupilsEver(shelves().school(), source(), scope(""), persons).stream()
                .collect(Collectors.toMap(id -> id.person().id(), ExternalId::value, (one, other) -> one));
    }

    /** An INE is never taken away nor shown; one that somebody else bears is left to him. */
    @Override
    boolean isKnown(Person person, Field field, String value) {
        return field == Field.INE ? value.isEmpty() || bearers.containsKey(value) : super.isKnown(person, field, value);
    }

    @Override
    void write(Person person, Map<Field, String> all) {
        super.write(person, all);
        var ine = all.getOrDefault(Field.INE, "");
        if (!ine.isEmpty() && bearers.putIfAbsent(ine, person) == null) {
            shelves().name(person, ExternalId.INE, EVERYWHERE, ine);
        }
    }
}
