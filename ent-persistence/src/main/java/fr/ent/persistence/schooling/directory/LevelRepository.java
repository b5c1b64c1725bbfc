package fr.ent.persistence.schooling.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The levels (MEF) that a school has. */
@ApplicationScoped
public class LevelRepository {

    @PersistenceContext
    EntityManager em;

    /** All of that school, by code. */
    public List<Mef> ofSchool(String uai) {
        return em.createQuery("select m from Mef m where m.school.uai = :uai order by m.code", Mef.class)
                .setParameter("uai", uai)
                .getResultList();
    }
}
