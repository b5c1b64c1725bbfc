package fr.ent.persistence.schooling.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** What pupils of age said about their parents' being informed. Whoever asks has found the pupil first. */
@ApplicationScoped
public class InformationObjectionRepository {

    @PersistenceContext
    EntityManager em;

    /** The pupil himself. */
    public Optional<Person> pupil(long id) {
        return Optional.ofNullable(em.find(Person.class, id));
    }

    /** All that he said, the latest first. */
    public List<InformationObjection> of(long pupilId) {
        return em.createQuery(
                        """
                select o from InformationObjection o
                where o.pupilId = :pupil
                order by o.objectedAt desc, o.id desc
                """,
                        InformationObjection.class)
                .setParameter("pupil", pupilId)
                .getResultList();
    }

    /** Keeps a new one. */
    public void add(InformationObjection objection) {
        em.persist(objection);
    }
}
