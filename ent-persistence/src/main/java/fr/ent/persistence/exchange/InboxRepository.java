package fr.ent.persistence.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What lies in the watched folder, and which server works on it. */
@ApplicationScoped
public class InboxRepository {

    @PersistenceContext
    EntityManager em;

    /** Keeps something just seen. */
    public void add(InboxDelivery seen) {
        em.persist(seen);
    }

    /** Everything, by name. */
    public List<InboxDelivery> all() {
        return em.createQuery("select d from InboxDelivery d order by d.name", InboxDelivery.class)
                .getResultList();
    }

    /** One. */
    public Optional<InboxDelivery> find(long id) {
        return Optional.ofNullable(em.find(InboxDelivery.class, id));
    }

    /** What a server has taken and not brought to its end. */
    public List<InboxDelivery> takenBy(String node) {
        return em.createQuery(
                        "select d from InboxDelivery d where d.takenBy = :node order by d.name", InboxDelivery.class)
                .setParameter("node", node)
                .getResultList();
    }

    /**
     * Takes one for a server, unless another did so first.
     *
     * @param version of the row that was seen to be ready
     */
    public boolean take(long id, int version, String node, Instant now) {
        return em.createQuery(
                                """
                                update InboxDelivery d
                                set d.state = :taken, d.takenBy = :node, d.takenAt = :now, d.version = d.version + 1
                                where d.id = :id and d.version = :version and d.state = :seen
                                """)
                        .setParameter("taken", InboxState.TAKEN)
                        .setParameter("seen", InboxState.SEEN)
                        .setParameter("node", node)
                        .setParameter("now", now)
                        .setParameter("id", id)
                        .setParameter("version", version)
                        .executeUpdate()
                == 1;
    }

    /** Takes over what another server took and has not touched for long: it is no more. */
    public int takeOver(String node, Instant before, Instant now) {
        return em.createQuery(
                        """
                        update InboxDelivery d set d.takenBy = :node, d.takenAt = :now, d.version = d.version + 1
                        where d.state <> :seen and d.takenBy <> :node and d.takenAt < :before
                        """)
                .setParameter("seen", InboxState.SEEN)
                .setParameter("node", node)
                .setParameter("now", now)
                .setParameter("before", before)
                .executeUpdate();
    }

    /** The imports that a delivery has made, by school. */
    public List<FeedImport> imports(long delivery) {
        return em.createQuery(
                        """
                        select i from FeedImport i join fetch i.school s where i.delivery.id = :delivery order by s.uai
                        """,
                        FeedImport.class)
                .setParameter("delivery", delivery)
                .getResultList();
    }

    /** The import that a delivery has made for a school. */
    public Optional<FeedImport> importOf(long delivery, String uai) {
        return em.createQuery(
                        """
                        select i from FeedImport i join fetch i.school
                        where i.delivery.id = :delivery and i.school.uai = :uai
                        """,
                        FeedImport.class)
                .setParameter("delivery", delivery)
                .setParameter("uai", uai)
                .getResultStream()
                .findFirst();
    }

    /** Keeps a part. */
    public void add(InboxPart part) {
        em.persist(part);
    }

    /** The parts that were cut out of a delivery, by school. */
    public List<InboxPart> parts(long delivery) {
        return em.createQuery(
                        "select p from InboxPart p where p.delivery.id = :delivery order by p.uai", InboxPart.class)
                .setParameter("delivery", delivery)
                .getResultList();
    }

    /** The part of one school. */
    public Optional<InboxPart> part(long delivery, String uai) {
        return em.createQuery(
                        "select p from InboxPart p where p.delivery.id = :delivery and p.uai = :uai", InboxPart.class)
                .setParameter("delivery", delivery)
                .setParameter("uai", uai)
                .getResultStream()
                .findFirst();
    }

    /** How many imports, deliveries and parts of deliveries are read from the same stored file. */
    public long holders(String fileKey) {
        long imports = em.createQuery("select count(i) from FeedImport i where i.fileKey = :key", Long.class)
                .setParameter("key", fileKey)
                .getSingleResult();
        long deliveries = em.createQuery("select count(d) from InboxDelivery d where d.fileKey = :key", Long.class)
                .setParameter("key", fileKey)
                .getSingleResult();
        long parts = em.createQuery("select count(p) from InboxPart p where p.fileKey = :key", Long.class)
                .setParameter("key", fileKey)
                .getSingleResult();
        return imports + deliveries + parts;
    }

    /** Forgets one with its parts; its imports are ordinary imports from now on. */
    public void remove(InboxDelivery over) {
        em.createQuery("delete from InboxPart p where p.delivery = :over")
                .setParameter("over", over)
                .executeUpdate();
        em.createQuery("update FeedImport i set i.delivery = null where i.delivery = :over")
                .setParameter("over", over)
                .executeUpdate();
        em.remove(over);
    }
}
