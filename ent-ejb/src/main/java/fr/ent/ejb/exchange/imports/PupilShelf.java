package fr.ent.ejb.exchange.imports;

import fr.ent.ejb.exchange.Fact;
import fr.ent.ejb.exchange.Field;
import fr.ent.persistence.access.ExternalId;
import fr.ent.persistence.schooling.directory.Person;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Pupils by ELEVE_ID, unique in the académie. Their INE is kept beside, never used to tell who is who: it may be missing,
 * twice, or change (formats/README.md §1.6, 2).
 */
final class PupilShelf extends PersonShelf {

    private static final String EVERYWHERE = "*";

    private final Map<String, Person> bearers = new HashMap<>();
    private final Set<Person> recognised = new HashSet<>();

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

    /**
     * Pupils of the year whom the school entered by hand and a file names for the first time: the INE is the same, and the
     * day of birth is not another. They stand under the file's identifier, and bear it once the file is applied.
     *
     * @return the facts that name them
     */
    List<Fact> recognise(Collection<Fact> facts) {
        var waiting = facts.stream().allMatch(fact -> ine(fact).isEmpty()) ? Map.<String, Person>of() : enteredByHand();
        var named =
                facts.stream().filter(fact -> waiting.containsKey(ine(fact))).toList();
        super.lookFor(named);
        return named.stream()
                .filter(fact -> now(fact.key()).isEmpty())
                .filter(fact -> recognise(fact, waiting.get(ine(fact))))
                .toList();
    }

    private static String ine(Fact fact) {
        return fact.fields().getOrDefault(Field.INE, "");
    }

    private Map<String, Person> enteredByHand() {
        return shelves().years().inesOfEntered(shelves().year()).stream()
                .collect(Collectors.toMap(ExternalId::value, ExternalId::person, (one, other) -> one));
    }

    private boolean recognise(Fact fact, Person person) {
        var born = fact.fields().getOrDefault(Field.BIRTH_DATE, "");
        boolean another = !born.isEmpty()
                && person.birthDate()
                        .filter(day -> !day.toString().equals(born))
                        .isPresent();
        if (another || !recognised.add(person)) {
            return false;
        }
        stand(person, fact.key());
        return true;
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
        return field == Field.INE
                ? value.isEmpty() || bearers.containsKey(value) && !recognised.contains(person)
                : super.isKnown(person, field, value);
    }

    @Override
    void write(Person person, Map<Field, String> all) {
        super.write(person, all);
        if (recognised.remove(person)) {
            name(person, keyOf(person).orElseThrow());
        }
        var ine = all.getOrDefault(Field.INE, "");
        if (!ine.isEmpty() && bearers.putIfAbsent(ine, person) == null) {
            shelves().name(person, ExternalId.INE, EVERYWHERE, ine);
        }
    }
}
