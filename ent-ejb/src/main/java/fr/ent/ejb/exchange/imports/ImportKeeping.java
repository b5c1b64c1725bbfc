package fr.ent.ejb.exchange.imports;

import fr.ent.ejb.exchange.undo.UndoTerm;
import fr.ent.ejb.kernel.ServerNode;
import fr.ent.persistence.exchange.FeedImport;
import fr.ent.persistence.exchange.FeedImportRepository;
import fr.ent.persistence.exchange.FeedImportState;
import fr.ent.persistence.exchange.FeedTrailRepository;
import fr.ent.persistence.kernel.RunningNodeRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;

/** How long imports and their files are kept (formats/README.md §16: report 1 year, file deleted after some days). */
@Stateless
@PermitAll
public class ImportKeeping {

    static final Duration REPORT = Duration.ofDays(365);

    /** A preview that nobody confirmed for so long is given up: its file holds personal data. */
    static final Duration UNCONFIRMED = Duration.ofDays(15);

    private static final Duration LOST = Duration.ofMinutes(3);
    private static final Duration FORGOTTEN = Duration.ofDays(30);
    private static final String NOBODY = "-";

    @Inject
    FeedImportRepository imports;

    @Inject
    FeedTrailRepository trails;

    @Inject
    RunningNodeRepository nodes;

    @Inject
    KeptFiles kept;

    @Inject
    ImportProgress progress;

    @Inject
    Clock clock;

    /** This server has just started: whatever it was reading or applying when it stopped was undone by the base, and says so. */
    public void stopped() {
        running().filter(ImportKeeping::isOurs).forEach(FeedImport::interrupted);
        nodes.seen(ServerNode.name(), clock.instant());
    }

    /**
     * What should run and does not says so too: on this server, when its start was lost; on another one of the same base,
     * when that one has given no sign of life for a while.
     */
    public void lost() {
        var longAgo = clock.instant().minus(LOST);
        var alive = nodes.seenSince(longAgo);
        running()
                .filter(one -> one.sentAt().isBefore(longAgo))
                .filter(one -> isOurs(one)
                        ? progress.of(one.id()).isEmpty()
                        : !alive.contains(one.runBy().orElseThrow()))
                .forEach(FeedImport::interrupted);
    }

    private static boolean isOurs(FeedImport running) {
        return running.runBy().map(ServerNode.name()::equals).orElse(true);
    }

    /** This server is there. */
    public void alive() {
        nodes.seen(ServerNode.name(), clock.instant());
    }

    private Stream<FeedImport> running() {
        return Stream.of(FeedImportState.WAITING, FeedImportState.APPLYING)
                .flatMap(state -> imports.all(state).stream());
    }

    /** Takes reports of more than a year away, gives up previews that nobody confirmed, and forgets what is not undone any more. */
    public void purge() {
        var now = clock.instant();
        nodes.forgetBefore(now.minus(FORGOTTEN));
        trails.endedBefore(now.minus(UndoTerm.DAYS)).stream()
                .filter(applied -> UndoTerm.isOver(applied, clock))
                .forEach(applied -> trails.forget(applied.id()));
        for (var old : imports.sentBefore(now.minus(UNCONFIRMED))) {
            if (old.state().isPending()) {
                old.abandoned(NOBODY, now);
                kept.forget(old);
            }
            if (old.sentAt().isBefore(now.minus(REPORT))) {
                kept.forget(old);
                imports.remove(old);
            }
        }
    }
}
