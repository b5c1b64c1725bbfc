package fr.ent.ejb.exchange.inbox;

import fr.ent.ejb.exchange.FileKind;
import fr.ent.ejb.exchange.aaf.AafSplit;
import fr.ent.ejb.exchange.imports.FeedScan;
import fr.ent.ejb.kernel.FileKey;
import fr.ent.ejb.kernel.FileStore;
import fr.ent.persistence.exchange.InboxState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Copies what was taken into the file store, so that nothing changes it any more, and looks of which schools it is. */
@ApplicationScoped
public class InboxCopies {

    @Inject
    InboxFolder folder;

    @Inject
    InboxSteps steps;

    @Inject
    FileStore files;

    @Inject
    Clock clock;

    /** Copies a delivery, unless that is done. */
    void take(Delivery delivery) {
        if (delivery.state() != InboxState.TAKEN || delivery.refusal().isPresent()) {
            return;
        }
        steps.tried(delivery.id());
        if (delivery.tries() >= InboxRunner.TRIES) {
            steps.refused(delivery.id(), "unforeseen");
        } else if (delivery.fileKey().isEmpty()) {
            copy(delivery);
        }
    }

    private void copy(Delivery delivery) {
        if (!folder.isStill(delivery.files())) {
            steps.leave(delivery.id());
            return;
        }
        FileKey key = null;
        try (var bytes = folder.bytes(delivery.files())) {
            key = files.store(bytes);
            if (folder.isStill(delivery.files())) {
                understand(delivery, key);
            } else {
                steps.leave(delivery.id());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (key != null) {
                steps.deleteUnheld(key.toString());
            }
        }
    }

    private void understand(Delivery delivery, FileKey key) throws IOException {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var scan = FeedScan.of(delivery.shown(), () -> files.open(key), today);
        var inside = delivery.folder().map(Set::of).orElse(scan.schools());
        var kind = scan.kind() == null ? null : scan.kind().name();
        boolean ofAcademy = scan.isDelta() && delivery.folder().isEmpty();
        int here = steps.understood(delivery.id(), key.toString(), kind, inside, ofAcademy);
        if (here == 0) {
            steps.refused(delivery.id(), why(scan, inside));
        }
    }

    /** Cuts a complete feed of several schools into their parts, but for those that are cut already. */
    void cut(Delivery delivery) {
        boolean isOfMany =
                delivery.kind().filter(FileKind.AAF_COMPLETE.name()::equals).isPresent()
                        && delivery.schools().size() > 1;
        var wanted = new TreeSet<>(isOfMany ? delivery.schools() : List.of());
        if (isOfMany) {
            wanted.removeAll(steps.cut(delivery.id()));
        }
        if (wanted.isEmpty()) {
            return;
        }
        var whole = FileKey.of(delivery.fileKey().orElseThrow());
        try (var split = AafSplit.of(delivery.shown(), () -> files.open(whole), wanted)) {
            for (var uai : split.schools()) {
                part(delivery, uai, split);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void part(Delivery delivery, String uai, AafSplit split) throws IOException {
        FileKey key = null;
        try (var bytes = split.part(uai)) {
            key = files.store(bytes);
            steps.part(delivery.id(), uai, key.toString());
        } finally {
            if (key != null) {
                steps.deleteUnheld(key.toString());
            }
        }
    }

    private static String why(FeedScan scan, Set<String> inside) {
        return scan.refused().map(anomaly -> anomaly.key()).orElse(inside.isEmpty() ? "schoolUnsaid" : "schoolUnknown");
    }
}
