package fr.ent.ejb.exchange.imports;

import fr.ent.ejb.exchange.Fact;
import fr.ent.ejb.exchange.FactKind;
import fr.ent.ejb.exchange.Feed;
import fr.ent.ejb.exchange.Field;
import fr.ent.ejb.exchange.PersonWriter;
import fr.ent.persistence.access.ExternalId;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.PersonName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Persons by the identifier that one of the ministry's files gives them. A person does not end: his ties do. */
abstract class PersonShelf extends Shelf<Person> {

    private static final Set<Field> IDENTITY =
            EnumSet.of(Field.FAMILY_NAME, Field.USUAL_NAME, Field.FIRST_NAME, Field.BIRTH_DATE);

    private final Shelves shelves;
    private final String source;
    private final Map<Long, String> keys = new HashMap<>();

    /** @param source a constant of {@link ExternalId} */
    PersonShelf(Shelves shelves, String source) {
        this.shelves = shelves;
        this.source = source;
    }

    /** Those who belong to the school. */
    abstract List<ExternalId> ofTheSchool();

    /** Where an identifier is unique: académie or school. */
    abstract String scope(String key);

    final Shelves shelves() {
        return shelves;
    }

    final String source() {
        return source;
    }

    @Override
    void load() {
        ofTheSchool().forEach(this::keep);
    }

    /** Also persons whom the academy knows from another school: the same identifier is the same person. */
    @Override
    void lookFor(Collection<Fact> facts) {
        var missing =
                facts.stream().map(Fact::key).filter(key -> now(key).isEmpty()).toList();
        var scopes = missing.stream().map(this::scope).distinct().toList();
        if (!missing.isEmpty()) {
            shelves.feeds().idsAmong(source, scopes, missing).forEach(this::keep);
        }
    }

    private void keep(ExternalId id) {
        if (id.scope().equals(scope(id.value()))) {
            put(id.value(), id.person(), true);
            keys.merge(id.person().id(), id.value(), (one, other) -> one.compareTo(other) <= 0 ? one : other);
        }
    }

    /** The identifier of a person; empty for somebody whom no file of that kind brought. */
    final Optional<String> keyOf(Person person) {
        now();
        return Optional.ofNullable(keys.get(person.id()));
    }

    /** Of a person who bears several identifiers, because two were made one, the one by which his ties are kept. */
    final String canonical(String key) {
        return now(key).flatMap(this::keyOf).orElse(key);
    }

    @Override
    boolean isByHand(Person person, Field field) {
        return person.isIdentityByHand() && IDENTITY.contains(field);
    }

    @Override
    void settle(FactKind kind, Feed feed) {
        for (var fact : feed.facts(kind).values()) {
            now(fact.key())
                    .filter(Person::isIdentityByHand)
                    .filter(person -> says(fact, person))
                    .ifPresent(Person::isSaidByFile);
        }
    }

    private boolean says(Fact fact, Person person) {
        return fact.fields().entrySet().stream()
                .filter(said -> IDENTITY.contains(said.getKey()))
                .allMatch(said -> isKnown(person, said.getKey(), said.getValue()));
    }

    @Override
    Map<Field, String> said(Person person) {
        return PersonWriter.said(person);
    }

    @Override
    Person make(Fact fact) {
        var name = new PersonName(
                fact.fields().get(Field.FAMILY_NAME), null, fact.fields().getOrDefault(Field.FIRST_NAME, ""));
        var person = shelves.keep(new Person(name));
        name(person, fact.key());
        return person;
    }

    /** Makes a person known under an identifier. */
    final void name(Person person, String key) {
        shelves.name(person, source, scope(key), key);
        keys.put(person.id(), key);
    }

    /** From now on a person stands under an identifier that he does not bear yet. */
    final void stand(Person person, String key) {
        put(key, person, true);
        keys.put(person.id(), key);
    }

    @Override
    void write(Person person, Map<Field, String> all) {
        PersonWriter.write(person, all);
    }

    @Override
    void end(Person person, LocalDate lastDay) {
        throw new IllegalStateException("a person does not end");
    }

    @Override
    String label(String key, Person person) {
        return labelOf(person);
    }

    @Override
    Optional<Instant> typedAt(Person person) {
        return person.contactTypedAt();
    }

    static String labelOf(Person person) {
        return (person.name().shown() + " " + person.name().first()).strip();
    }
}
