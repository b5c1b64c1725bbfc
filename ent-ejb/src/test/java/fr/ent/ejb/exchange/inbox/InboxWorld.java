package fr.ent.ejb.exchange.inbox;

import fr.ent.ejb.exchange.Bytes;
import fr.ent.ejb.exchange.imports.HeldFiles;
import fr.ent.ejb.exchange.imports.ImportProgress;
import fr.ent.ejb.exchange.imports.ImportSteps;
import fr.ent.ejb.exchange.imports.PlayedImportSteps;
import fr.ent.ejb.exchange.imports.Siecle;
import fr.ent.ejb.kernel.FileStore;
import fr.ent.persistence.exchange.FeedImport;
import fr.ent.persistence.exchange.InboxDelivery;
import fr.ent.persistence.schooling.directory.School;
import fr.ent.persistence.testing.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A watched folder, schools, and servers that look into it; Monday 23 November 2026. */
final class InboxWorld {

    static final String FIRST = Siecle.UAI;
    static final String SECOND = "0990002P";
    static final String DAY = "2026-11-23";

    final HeldFiles store = new HeldFiles();
    final Path inbox;
    private final Database base;
    private Instant now = Instant.parse("2026-11-23T08:00:00Z");

    InboxWorld(Database base, Path data) {
        this.base = base;
        this.inbox = data.resolve("inbox");
        base.inTransaction(() -> {
            base.em().persist(new School(FIRST, "Collège inventé", "99"));
            base.em().persist(new School(SECOND, "Lycée inventé", "99"));
        });
        startsAgain();
    }

    /** A server starts: nothing of the memory of the last one is left. */
    InboxRunner startsAgain() {
        return startsWith(new ImportProgress());
    }

    InboxRunner startsWith(ImportProgress itsProgress) {
        base.give(Clock.class, clock())
                .give(FileStore.class, store)
                .give(InboxFolder.class, new InboxFolder(inbox))
                .give(ImportProgress.class, itsProgress);
        base.give(InboxSteps.class, new PlayedSteps(base)).give(ImportSteps.class, new PlayedImportSteps(base));
        return runner();
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return Clock.fixed(now, zone);
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    InboxRunner runner() {
        return base.make(InboxRunner.class);
    }

    /** Time passes. */
    void passes(Duration time) {
        now = now.plus(time);
    }

    /** Two looks, far enough from each other for what lies there to be still. */
    void looks() {
        runner().round();
        passes(Stillness.QUIET);
        runner().round();
    }

    void looksAtFeed() {
        runner().round();
        passes(Stillness.QUIET_FEED);
        runner().round();
    }

    Path put(String name, Bytes bytes) {
        try (var in = bytes.open()) {
            return put(name, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path put(String name, byte[] bytes) {
        try {
            var path = inbox.resolve(name);
            Files.createDirectories(path.getParent());
            Files.write(path, bytes);
            return Files.setLastModifiedTime(path, FileTime.from(now));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What lies under the folder, but for folders. */
    List<String> files() {
        try (var all = Files.walk(inbox)) {
            return all.filter(path -> !Files.isDirectory(path))
                    .map(path -> inbox.relativize(path).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read(String name) {
        try {
            return Files.readString(inbox.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<FeedImport> imports() {
        return base.inTransaction(() -> base.em()
                .createQuery("select i from FeedImport i join fetch i.school s order by i.id", FeedImport.class)
                .getResultList());
    }

    List<String> states() {
        return imports().stream()
                .map(one -> one.school().uai() + " " + one.state())
                .toList();
    }

    List<InboxDelivery> deliveries() {
        return base.inTransaction(() -> base.em()
                .createQuery("select d from InboxDelivery d order by d.name", InboxDelivery.class)
                .getResultList());
    }

    long count(String query) {
        return base.inTransaction(() -> base.em()
                .createQuery("select count(x) from " + query, Long.class)
                .getSingleResult());
    }

    /** Pupils of the first school with these numbers, exported at that hour of the day. */
    static Bytes pupils(int first, int last) {
        var who = IntStream.rangeClosed(first, last).mapToObj(Integer::toString).toList();
        return Siecle.latin(Siecle.pupils(
                who.stream()
                        .map(id -> Siecle.pupil(id, "Nom" + id, "P", "10010012110", ""))
                        .collect(Collectors.joining()),
                who.stream().map(id -> Siecle.in(id, "D", "6E1")).collect(Collectors.joining())));
    }

    static Bytes older(Bytes file) {
        return replaced(file, "23/11/2026 07:30:05", "20/11/2026 07:30:05");
    }

    static Bytes replaced(Bytes file, String what, String by) {
        try (var in = file.open()) {
            return Siecle.latin(new String(in.readAllBytes(), Siecle.LATIN_9).replace(what, by));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
