package fr.ent.ejb.exchange.imports;

import fr.ent.ejb.exchange.Fact;
import fr.ent.ejb.exchange.Field;
import fr.ent.persistence.access.ExternalId;
import fr.ent.persistence.schooling.directory.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Adults by PERSONNE_ID, unique in the académie. A pupil of age who answers for himself (CODE_PARENTE 70) has a
 * PERSONNE_ID of his own: it names the pupil, and what the pupils' file says of him stands.
 */
final class GuardianShelf extends PersonShelf {

    private final Map<String, String> selves = new HashMap<>();

    GuardianShelf(Shelves shelves) {
        super(shelves, shelves.naming().guardians());
    }

    /** Says that a PERSONNE_ID is that of a pupil himself. */
    void isHimself(String guardian, String pupil) {
        selves.put(guardian, pupil);
    }

    @Override
    List<ExternalId> ofTheSchool() {
        return shelves().feeds().idsOfGuardians(shelves().year(), source(), scope(""));
    }

    @Override
    String scope(String key) {
        return shelves().naming().scope(shelves().school());
    }

    @Override
    boolean isKnown(Person person, Field field, String value) {
        return isPupil(person) || super.isKnown(person, field, value);
    }

    @Override
    Person make(Fact fact) {
        var pupil = shelves().pupils().now(selves.getOrDefault(fact.key(), ""));
        if (pupil.isEmpty()) {
            return super.make(fact);
        }
        name(pupil.get(), fact.key());
        return pupil.get();
    }

    @Override
    void write(Person person, Map<Field, String> all) {
        if (!isPupil(person)) {
            super.write(person, all);
        }
    }

    private boolean isPupil(Person person) {
        return selves.values().stream()
                .flatMap(key -> shelves().pupils().now(key).stream())
                .anyMatch(person::equals);
    }
}
