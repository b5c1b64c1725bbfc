package fr.ent.ejb.exchange.imports;

import fr.ent.ejb.exchange.Action;
import fr.ent.ejb.exchange.Anomaly;
import fr.ent.ejb.exchange.Bytes;
import fr.ent.ejb.exchange.Fact;
import fr.ent.ejb.exchange.Field;
import fr.ent.ejb.exchange.Place;
import fr.ent.ejb.exchange.Severity;
import fr.ent.ejb.exchange.undo.UndoDesk;
import fr.ent.ejb.exchange.undo.UndoSteps;
import fr.ent.ejb.kernel.FileKey;
import fr.ent.ejb.kernel.FileStore;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.persistence.exchange.FeedImport;
import fr.ent.persistence.exchange.FeedImportRepository;
import fr.ent.persistence.exchange.FeedImportState;
import fr.ent.persistence.exchange.FeedLine;
import fr.ent.persistence.exchange.FeedRemark;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** The steps of an import, each one transaction. For what runs by itself: rights were asked by {@link ImportService}. */
@Stateless
@PermitAll
public class ImportSteps {

    private static final String HIDDEN = "•••";

    @Inject
    FeedImportRepository imports;

    @Inject
    FeedDesk desk;

    @Inject
    UndoSteps undo;

    @Inject
    UndoDesk undoDesk;

    @Inject
    FileStore files;

    @Inject
    KeptFiles kept;

    @Inject
    LoneImports lone;

    @Inject
    ImportProgress progress;

    @Inject
    Clock clock;

    /** Reads and compares; keeps the difference, or the refusal. One that is over or was interrupted is left alone. */
    public void compare(String uai, long id) {
        var received = find(uai, id);
        if (received.state() == FeedImportState.WAITING || received.state() == FeedImportState.COMPARED) {
            show(received);
        }
    }

    private void show(FeedImport received) {
        if (received.undoes().isPresent()) {
            undo.preview(received);
        } else {
            keep(received, compared(received));
        }
    }

    /**
     * Reads and compares again, and applies when the difference is the one that was confirmed; otherwise keeps the new one
     * for a new confirmation.
     *
     * @return whether it was applied
     */
    public boolean apply(String uai, long id, boolean withRemovals) {
        var confirmed = find(uai, id);
        if (confirmed.state() != FeedImportState.APPLYING) {
            return false;
        }
        if (confirmed.undoes().isPresent()) {
            return undo.apply(confirmed);
        }
        var compared = compared(confirmed);
        boolean same = !compared.isRefused()
                && compared.difference()
                        .fingerprint()
                        .equals(confirmed.fingerprint().orElse(""));
        if (!same) {
            confirmed.waitAgain();
            keep(confirmed, compared);
            return false;
        }
        int all = compared.difference().changes().size();
        var trail = desk.apply(compared, withRemovals, done -> progress.is(id, done, all));
        undoDesk.keep(confirmed, trail);
        confirmed.applied(withRemovals, clock.instant());
        return true;
    }

    /** Confirms by itself what nobody needs to look at; {@link LoneImports} says what that is. */
    public boolean confirmAlone(String uai, long id) {
        return lone.confirm(find(uai, id));
    }

    /**
     * Takes an import of a difference away that concerns the school in nothing.
     *
     * @return whether there is none any more
     */
    public boolean dropEmpty(String uai, long id) {
        return lone.dropEmpty(find(uai, id));
    }

    /** Something unforeseen stopped it: the file is refused, nothing was changed, the log has the rest. */
    public void fail(String uai, long id) {
        var broken = find(uai, id);
        imports.clear(id);
        broken.refused(broken.fileKind().orElse(null), clock.instant());
        keep(broken, Anomaly.of(Severity.ERROR, Place.whole(broken.fileName()), "unforeseen"), 0);
    }

    /** Deletes the file of an import that is over; its report stays. */
    public void forgetFile(String uai, long id) {
        imports.find(uai, id)
                .filter(over -> !over.state().isPending() && over.state() != FeedImportState.APPLYING)
                .ifPresent(kept::forget);
    }

    /** The other imports of the school whose difference is shown: what was applied may have changed it. */
    public List<Long> others(String uai, long id) {
        return imports.inStates(uai, Set.of(FeedImportState.COMPARED)).stream()
                .map(FeedImport::id)
                .filter(other -> other != id)
                .toList();
    }

    private Compared compared(FeedImport received) {
        var key = FileKey.of(received.fileKey().orElseThrow(NotFound::new));
        Bytes bytes = () -> files.open(key);
        return desk.compare(received.school(), received.fileName(), bytes);
    }

    private void keep(FeedImport received, Compared compared) {
        imports.clear(received.id());
        var kind = compared.kind().map(Enum::name).orElse(null);
        if (compared.isRefused()) {
            received.refused(kind, clock.instant());
        } else {
            var difference = compared.difference();
            var exported = compared.feed().exportedAt().map(Object::toString).orElse(null);
            received.compared(kind, exported, difference.fingerprint());
            received.suspect(
                    difference.suspicious(received.school().removalsPercent()).isEmpty() ? 0 : difference.removals());
            keepLines(received, difference);
        }
        int rank = 0;
        for (var anomaly : compared.anomalies()) {
            keep(received, anomaly, rank++);
        }
    }

    private void keepLines(FeedImport received, Difference difference) {
        int rank = 0;
        for (var change : difference.changes()) {
            var kind = change.kind().name();
            if (change.fields().isEmpty()) {
                imports.add(new FeedLine(received, rank++, kind, change.action().name(), change.label()));
            }
            for (var field : change.fields().entrySet()) {
                var values = field.getValue();
                var action = values.kept() ? Action.KEPT : change.action();
                imports.add(new FeedLine(received, rank++, kind, action.name(), change.label())
                        .of(
                                field.getKey().name(),
                                shown(field.getKey(), values.before()),
                                shown(field.getKey(), values.after())));
            }
        }
    }

    /** The INE is a national number: that it changes is said, never what it is. */
    private static String shown(Field field, String value) {
        return field == Field.INE && !value.isEmpty() ? HIDDEN : Fact.shown(value);
    }

    private void keep(FeedImport received, Anomaly anomaly, int rank) {
        var arguments = String.join("\n", anomaly.args());
        imports.add(new FeedRemark(received, rank, anomaly.severity().name(), anomaly.key(), arguments)
                .at(anomaly.place().line(), anomaly.place().column()));
    }

    private FeedImport find(String uai, long id) {
        return imports.find(uai, id).orElseThrow(NotFound::new);
    }
}
