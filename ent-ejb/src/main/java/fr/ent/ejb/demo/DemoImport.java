package fr.ent.ejb.demo;

import fr.ent.ejb.demo.people.Acting;
import fr.ent.ejb.exchange.imports.ImportProgress;
import fr.ent.ejb.exchange.imports.ImportService;
import fr.ent.ejb.exchange.imports.ImportSheet;
import fr.ent.ejb.exchange.imports.Removals;
import fr.ent.persistence.exchange.FeedImportState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A file of the demo goes the way of every file: sent by the administrator, compared, confirmed by him, applied, reported. */
@ApplicationScoped
public class DemoImport {

    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int LOOKS = 3000;

    @Inject
    Acting acting;

    @Inject
    ImportService imports;

    @Inject
    ImportProgress progress;

    /**
     * Takes a file in and waits until it is applied.
     *
     * @return how many lines its difference had: none when it was there already
     * @throws IllegalStateException when our own readers refuse our own file, or need minutes for it
     */
    public long enter(String admin, String uai, String name, byte[] content) {
        long id = acting.as(admin, uai, () -> imports.receive(name, new ByteArrayInputStream(content)));
        var compared = await(admin, uai, id, FeedImportState.WAITING);
        require(compared, FeedImportState.COMPARED, name);
        if (compared.isEmpty()) {
            run(admin, uai, () -> imports.abandon(id));
            return 0;
        }
        run(admin, uai, () -> imports.confirm(id, compared.row().fingerprint(), Removals.NONE));
        require(await(admin, uai, id, FeedImportState.APPLYING), FeedImportState.APPLIED, name);
        return compared.kinds().stream()
                .mapToLong(kind -> kind.added() + kind.changed())
                .sum();
    }

    /** The base is asked only between two steps: while one writes, Derby makes readers wait, and gives them up. */
    private ImportSheet await(String admin, String uai, long id, FeedImportState during) {
        for (int i = 0; i < LOOKS; i++) {
            if (progress.of(id).isEmpty()) {
                var sheet = acting.as(admin, uai, () -> imports.sheet(id));
                if (sheet.row().state() != during) {
                    return sheet;
                }
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        throw new IllegalStateException("import " + id + " does not end");
    }

    private static void require(ImportSheet sheet, FeedImportState state, String name) {
        if (sheet.row().state() != state) {
            throw new IllegalStateException(name + ": " + sheet.row().state() + " " + sheet.remarks());
        }
    }

    private void run(String admin, String uai, Runnable work) {
        acting.as(admin, uai, () -> {
            work.run();
            return null;
        });
    }
}
