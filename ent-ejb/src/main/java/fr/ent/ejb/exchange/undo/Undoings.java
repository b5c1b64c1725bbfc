package fr.ent.ejb.exchange.undo;

import fr.ent.persistence.exchange.FeedImport;
import fr.ent.persistence.exchange.FeedImportRepository;
import fr.ent.persistence.exchange.FeedImportRow;
import fr.ent.persistence.exchange.FeedImportState;
import fr.ent.persistence.exchange.FeedTrailRepository;
import fr.ent.persistence.kernel.BrokenRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** Which imports may be undone, and which undoings there are. */
@ApplicationScoped
public class Undoings {

    @Inject
    FeedImportRepository imports;

    @Inject
    FeedTrailRepository trails;

    @Inject
    Clock clock;

    /** The undoing of an import that waits, runs or was done; one that was given up or refused is none. */
    public Optional<Long> begun(String uai, long id) {
        return imports.undoings(uai, id).stream()
                .filter(undoing ->
                        undoing.state() != FeedImportState.ABANDONED && undoing.state() != FeedImportState.REFUSED)
                .map(FeedImportRow::id)
                .findFirst();
    }

    /** The last day on which an import may be undone; empty when it may not, or changed nothing. */
    public Optional<LocalDate> lastDay(FeedImportRow row, ZoneId zone) {
        if (row.state() != FeedImportState.APPLIED || row.undoes() != null) {
            return Optional.empty();
        }
        return Optional.of(UndoTerm.lastDay(row.endedAt(), zone))
                .filter(last -> !LocalDate.ofInstant(clock.instant(), zone).isAfter(last))
                .filter(last -> trails.exists(row.id()));
    }

    /** Begins to undo an import: what would come back is worked out in the background. */
    public FeedImport begin(FeedImport applied, String login) {
        var undoing = FeedImport.undoing(applied, clock.instant(), login);
        BrokenRule.when(UndoTerm.isOver(applied, clock), "exchange.undo.tooLate", UndoTerm.DAYS.toDays());
        BrokenRule.when(!trails.exists(applied.id()), "exchange.undo.nothing");
        imports.add(undoing);
        imports.write();
        return undoing;
    }
}
