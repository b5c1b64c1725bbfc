package fr.ent.ejb.exchange.undo;

import fr.ent.ejb.exchange.Fact;
import fr.ent.ejb.exchange.Severity;
import fr.ent.persistence.exchange.FeedImport;
import fr.ent.persistence.exchange.FeedImportRepository;
import fr.ent.persistence.exchange.FeedImportState;
import fr.ent.persistence.exchange.FeedLine;
import fr.ent.persistence.exchange.FeedRemark;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** The steps of an undoing, which is an import like any other but that it has no file. Who calls opens the transaction. */
@ApplicationScoped
public class UndoSteps {

    /** Above this number of removals they are confirmed by their number. */
    static final int FEW = 5;

    @Inject
    FeedImportRepository imports;

    @Inject
    UndoDesk desk;

    @Inject
    Clock clock;

    /** Shows what would be taken back, or why nothing can be. */
    public void preview(FeedImport undoing) {
        imports.clear(undoing.id());
        var applied = applied(undoing);
        if (isRefused(undoing, applied)) {
            return;
        }
        keep(undoing, desk.inverse(applied.orElseThrow()));
    }

    /**
     * Takes back what was confirmed; when it is no longer the same, shows what it is now for a new confirmation.
     *
     * @return whether it was done
     */
    public boolean apply(FeedImport undoing) {
        var applied = applied(undoing);
        if (applied.isEmpty() || UndoTerm.isOver(applied.get(), clock)) {
            undoing.waitAgain();
            preview(undoing);
            return false;
        }
        var inverse = desk.inverse(applied.get());
        if (!undoing.fingerprint().filter(inverse.fingerprint()::equals).isPresent()) {
            undoing.waitAgain();
            imports.clear(undoing.id());
            keep(undoing, inverse);
            return false;
        }
        desk.apply(inverse, applied.get());
        undoing.applied(true, clock.instant());
        return true;
    }

    private Optional<FeedImport> applied(FeedImport undoing) {
        return undoing.undoes()
                .flatMap(id -> imports.find(undoing.school().uai(), id))
                .filter(one -> one.state() == FeedImportState.APPLIED);
    }

    private boolean isRefused(FeedImport undoing, Optional<FeedImport> applied) {
        if (applied.isEmpty()) {
            refuse(undoing, "undoneAlready");
        } else if (UndoTerm.isOver(applied.get(), clock)) {
            refuse(undoing, "undoneTooLate");
        } else {
            return false;
        }
        return true;
    }

    private void refuse(FeedImport undoing, String why) {
        undoing.refused(undoing.fileKind().orElse(null), clock.instant());
        imports.add(new FeedRemark(undoing, 0, Severity.ERROR.name(), why, ""));
    }

    private void keep(FeedImport undoing, Inverse inverse) {
        undoing.compared(undoing.fileKind().orElse(null), null, inverse.fingerprint());
        undoing.suspect(inverse.removals() > FEW ? inverse.removals() : 0);
        int rank = 0;
        for (var line : inverse.lines()) {
            imports.add(line(undoing, rank++, line));
        }
    }

    private static FeedLine line(FeedImport undoing, int rank, Inverse.Line line) {
        var kept = new FeedLine(undoing, rank, line.kind().name(), line.action().name(), line.label());
        if (line.field() != null) {
            kept.of(line.field().name(), Fact.shown(line.before()), Fact.shown(line.after()));
        }
        return line.kept() == null ? kept : kept.because(line.kept().name());
    }
}
