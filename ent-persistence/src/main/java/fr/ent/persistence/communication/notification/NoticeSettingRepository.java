package fr.ent.persistence.communication.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** How schools tell families. */
@ApplicationScoped
public class NoticeSettingRepository {

    @PersistenceContext
    EntityManager em;

    /** What a school set; the usual settings when it set nothing. */
    public NoticeSetting of(long schoolId) {
        return find(schoolId).orElseGet(() -> new NoticeSetting(schoolId));
    }

    /** What a school set. */
    public Optional<NoticeSetting> find(long schoolId) {
        return em.createQuery("select s from NoticeSetting s where s.schoolId = :school", NoticeSetting.class)
                .setParameter("school", schoolId)
                .getResultStream()
                .findFirst();
    }

    /** Keeps what a school sets for the first time. */
    public void add(NoticeSetting setting) {
        em.persist(setting);
    }
}
