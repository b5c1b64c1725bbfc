package fr.ent.persistence.communication.notification;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import fr.ent.persistence.schooling.directory.Contact;
import fr.ent.persistence.schooling.directory.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How people are reached, and what they chose. */
@ApplicationScoped
public class ReachRepository {

    @PersistenceContext
    EntityManager em;

    /** How each of these persons is told. Three queries, whatever their number. */
    public Map<Long, Reach> of(Collection<Long> persons) {
        if (persons.isEmpty()) {
            return Map.of();
        }
        var choices = choices(persons);
        var consents = consents(persons);
        var reaches = new HashMap<Long, Reach>();
        contacts(persons)
                .forEach((person, contact) -> reaches.put(
                        person, reach(person, contact, consents.get(person), choices.getOrDefault(person, Map.of()))));
        persons.forEach(person -> reaches.computeIfAbsent(person, Reach::unknown));
        return reaches;
    }

    private static Reach reach(
            long person, Contact contact, SmsConsent consent, Map<NoticeKind, NoticeChannel> choices) {
        var said = Optional.ofNullable(consent);
        var mobile = said.flatMap(SmsConsent::mobile)
                .or(() -> MobileNumber.of(contact.mobile()))
                .orElse(null);
        var accepts = said.map(SmsConsent::isAccepted).orElseGet(contact::acceptsSms);
        return new Reach(person, contact.mail(), mobile, accepts, choices);
    }

    private Map<Long, Contact> contacts(Collection<Long> persons) {
        return em.createQuery("select p.id, p.contact from Person p where p.id in :persons", Object[].class)
                .setParameter("persons", persons)
                .getResultStream()
                .collect(toMap(row -> (Long) row[0], row -> row[1] == null ? Contact.unknown() : (Contact) row[1]));
    }

    private Map<Long, SmsConsent> consents(Collection<Long> persons) {
        return em.createQuery(
                        "select c from SmsConsent c where c.personId in :persons order by c.saidAt, c.id",
                        SmsConsent.class)
                .setParameter("persons", persons)
                .getResultStream()
                .collect(toMap(SmsConsent::personId, consent -> consent, (former, later) -> later));
    }

    private Map<Long, Map<NoticeKind, NoticeChannel>> choices(Collection<Long> persons) {
        return em.createQuery(
                        "select c from NoticeChoice c where c.personId in :persons order by c.chosenAt, c.id",
                        NoticeChoice.class)
                .setParameter("persons", persons)
                .getResultStream()
                .collect(groupingBy(
                        NoticeChoice::personId,
                        toMap(NoticeChoice::kind, NoticeChoice::channel, (former, later) -> later)));
    }

    /** These persons. */
    public List<Person> people(Collection<Long> persons) {
        return persons.isEmpty()
                ? List.of()
                : em.createQuery("select p from Person p where p.id in :persons", Person.class)
                        .setParameter("persons", persons)
                        .getResultList();
    }

    /** What a person chose, the newest last. */
    public List<NoticeChoice> choicesOf(long person) {
        return em.createQuery(
                        "select c from NoticeChoice c where c.personId = :person order by c.chosenAt, c.id",
                        NoticeChoice.class)
                .setParameter("person", person)
                .getResultList();
    }

    /** What a person said of short messages, last. */
    public Optional<SmsConsent> consentOf(long person) {
        return Optional.ofNullable(consents(List.of(person)).get(person));
    }

    /** The mobile number of the directory, as a gateway takes it. */
    public Optional<String> knownMobile(long person) {
        return MobileNumber.of(contacts(List.of(person)).get(person).mobile());
    }

    /** Keeps a choice. */
    public void add(NoticeChoice choice) {
        em.persist(choice);
    }

    /** Keeps what somebody said. */
    public void add(SmsConsent consent) {
        em.persist(consent);
    }
}
