package fr.ent.ejb.exchange.imports;

import fr.ent.ejb.exchange.Action;
import fr.ent.ejb.exchange.Bytes;
import fr.ent.ejb.exchange.FactKind;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.FileStore;
import fr.ent.ejb.testing.PlayedCaller;
import fr.ent.ejb.testing.SilentEvent;
import fr.ent.persistence.exchange.FeedImportRepository;
import fr.ent.persistence.exchange.FeedImportRow;
import fr.ent.persistence.exchange.FeedLineRow;
import fr.ent.persistence.exchange.FeedRemarkRow;
import fr.ent.persistence.testing.Database;
import jakarta.enterprise.event.Event;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;

/** The whole way of a file into one school, on behalf of one person: each step is a transaction, as the runner makes it. */
final class Pipeline {

    final HeldFiles files = new HeldFiles();
    private final Database base;
    private final DeskWorld world;

    Pipeline(Database base, DeskWorld world, String role) {
        this.base = base;
        this.world = world;
        as(role);
    }

    /** From now on somebody with that role acts, at the instant of the world. */
    void as(String role) {
        var clock = Clock.fixed(world.now(), ZoneOffset.UTC);
        var school = base.inTransaction(world::school);
        base.give(Caller.class, new PlayedCaller(1, school, clock, role))
                .give(FileStore.class, files)
                .give(Event.class, SilentEvent.any());
    }

    /** Received, read and compared. */
    long send(Bytes file) {
        long id = receive(file);
        compare(id);
        return id;
    }

    long receive(Bytes file) {
        return base.inTransaction(() -> {
            try (var bytes = file.open()) {
                return service().receive("Fichier.xml", bytes);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        });
    }

    void compare(long id) {
        base.inTransaction(() -> steps().compare(uai(), id));
        base.inTransaction(() -> steps().forgetFile(uai(), id));
    }

    /** Confirmed, nothing applied yet. */
    void confirm(long id, Removals removals) {
        base.inTransaction(() -> {
            var shown = service().sheet(id).row().fingerprint();
            service().confirm(id, shown == null ? "" : shown, removals);
        });
    }

    /** What was confirmed is applied. */
    void apply(long id, boolean withRemovals) {
        base.inTransaction(() -> {
            steps().apply(uai(), id, withRemovals);
        });
        base.inTransaction(() -> steps().forgetFile(uai(), id));
    }

    /** Confirmed and applied. */
    void take(long id, Removals removals) {
        confirm(id, removals);
        apply(id, removals.confirmed());
    }

    /** From the file to its report, without removals. */
    long enter(Bytes file) {
        long id = send(file);
        take(id, Removals.NONE);
        return id;
    }

    /** An undoing begun: what would come back is shown. */
    long undo(long id) {
        long undoing = base.inTransaction(() -> service().undo(id));
        compare(undoing);
        return undoing;
    }

    /** Undone, whatever number of removals that takes. */
    long undone(long id) {
        long undoing = undo(id);
        take(undoing, new Removals(true, row(undoing).suspiciousRemovals()));
        return undoing;
    }

    ImportSheet sheet(long id) {
        return base.inTransaction(() -> service().sheet(id));
    }

    FeedImportRow row(long id) {
        return base.inTransaction(
                () -> base.make(FeedImportRepository.class).row(uai(), id).orElseThrow());
    }

    List<FeedLineRow> lines(long id, FactKind kind, Action action) {
        return base.inTransaction(() -> service().lines(id, kind, action, 0));
    }

    /** The keys of what is said of the file. */
    List<String> sentences(long id) {
        return sheet(id).remarks().stream().map(FeedRemarkRow::sentence).toList();
    }

    ImportService service() {
        return base.make(ImportService.class);
    }

    ImportSteps steps() {
        return base.make(ImportSteps.class);
    }

    private String uai() {
        return world.uai();
    }
}
