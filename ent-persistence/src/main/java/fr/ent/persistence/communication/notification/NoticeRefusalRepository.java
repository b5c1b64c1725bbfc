package fr.ent.persistence.communication.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Who does not want which notices. */
@ApplicationScoped
public class NoticeRefusalRepository {

    @PersistenceContext
    EntityManager em;

    /** Of these persons, those who do not want that kind. */
    public Set<Long> refusing(Collection<Long> persons, NoticeKind kind) {
        return persons.isEmpty()
                ? Set.of()
                : em.createQuery(
                                "select r.personId from NoticeRefusal r where r.personId in :persons and r.kind = :kind",
                                Long.class)
                        .setParameter("persons", persons)
                        .setParameter("kind", kind)
                        .getResultStream()
                        .collect(Collectors.toSet());
    }

    /** What a person said of that kind. */
    public List<NoticeRefusal> of(long person, NoticeKind kind) {
        return em.createQuery(
                        "select r from NoticeRefusal r where r.personId = :person and r.kind = :kind",
                        NoticeRefusal.class)
                .setParameter("person", person)
                .setParameter("kind", kind)
                .getResultList();
    }

    /** Keeps one. */
    public void add(NoticeRefusal refusal) {
        em.persist(refusal);
    }

    /** He wants it again. */
    public void remove(NoticeRefusal refusal) {
        em.remove(refusal);
    }
}
