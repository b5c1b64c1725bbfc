package fr.ent.ejb.exchange.imports;

import fr.ent.ejb.exchange.Anomaly;
import fr.ent.ejb.exchange.Bytes;
import fr.ent.persistence.schooling.directory.School;
import fr.ent.persistence.schooling.directory.SchoolRepository;
import fr.ent.persistence.testing.Database;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;

/** One school of an invented académie, on the morning of Monday 23 November 2026, and the desk that takes its files in. */
final class DeskWorld {

    static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    static final String ACADEMY = "99";

    private final Database base;
    private final String uai;
    private Instant now = NOW;

    DeskWorld(Database base) {
        this(base, Siecle.UAI);
    }

    DeskWorld(Database base, String uai) {
        this(base, uai, ACADEMY);
    }

    /** One that stands in the base already. */
    static DeskWorld of(Database base) {
        return new DeskWorld(Siecle.UAI, base);
    }

    private DeskWorld(String uai, Database base) {
        this.base = base;
        this.uai = uai;
        at(NOW);
    }

    DeskWorld(Database base, String uai, String academy) {
        this(uai, base);
        base.inTransaction(() -> {
            schools().add(new School(uai, "Collège inventé", academy));
        });
    }

    String uai() {
        return uai;
    }

    /** From now on it is that instant. */
    DeskWorld at(Instant instant) {
        this.now = instant;
        base.give(Clock.class, Clock.fixed(instant, ZoneOffset.UTC));
        return this;
    }

    Instant now() {
        return now;
    }

    /** What the file would change. */
    Difference difference(Bytes file) {
        return compare(file, Compared::difference);
    }

    /** What is said of the file, by key. */
    List<String> sentences(Bytes file) {
        return compare(
                file,
                compared -> compared.anomalies().stream().map(Anomaly::key).toList());
    }

    <T> T compare(Bytes file, Function<Compared, T> look) {
        return base.inTransaction(() -> look.apply(desk().compare(school(), "fichier.xml", file)));
    }

    /** Takes the file in, without the removals. */
    Difference enter(Bytes file) {
        return enter(file, false);
    }

    Difference enter(Bytes file, boolean withRemovals) {
        return base.inTransaction(() -> {
            var compared = desk().compare(school(), "fichier.xml", file);
            if (compared.isRefused()) {
                throw new IllegalStateException(compared.anomalies().toString());
            }
            desk().apply(compared, withRemovals, any -> {});
            return compared.difference();
        });
    }

    <T> List<T> all(Class<T> type) {
        return base.inTransaction(() -> base.em()
                .createQuery("select x from " + type.getSimpleName() + " x", type)
                .getResultList());
    }

    long count(String query) {
        return base.inTransaction(() -> base.em()
                .createQuery("select count(x) from " + query, Long.class)
                .getSingleResult());
    }

    School school() {
        return schools().find(uai).orElseThrow();
    }

    private SchoolRepository schools() {
        return base.make(SchoolRepository.class);
    }

    FeedDesk desk() {
        return base.make(FeedDesk.class);
    }
}
