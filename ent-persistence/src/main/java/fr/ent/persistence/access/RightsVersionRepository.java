package fr.ent.persistence.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** What heads decided about rights, one after the other. */
@ApplicationScoped
public class RightsVersionRepository {

    @PersistenceContext
    EntityManager em;

    /** Every version of a school, the latest first. */
    public List<RightsVersionRow> of(String uai) {
        return em.createQuery(
                        """
                select new fr.ent.persistence.access.RightsVersionRow(
                    v.number, v.decidedAt, v.login, p.name.first, p.name.shown, v.rights)
                from RightsVersion v left join UserAccount u on u.login = v.login left join u.person p
                where v.school.uai = :uai
                order by v.number desc
                """,
                        RightsVersionRow.class)
                .setParameter("uai", uai)
                .getResultList();
    }

    /** The one that holds in a school; empty as long as nothing was decided. */
    public Optional<RightsVersion> holding(String uai) {
        return em.createQuery(
                        "select v from RightsVersion v where v.school.uai = :uai and v.holds = true",
                        RightsVersion.class)
                .setParameter("uai", uai)
                .getResultStream()
                .findFirst();
    }

    /** Keeps a new one. */
    public void add(RightsVersion version) {
        em.persist(version);
    }
}
