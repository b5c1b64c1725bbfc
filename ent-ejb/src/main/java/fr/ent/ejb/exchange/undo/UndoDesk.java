package fr.ent.ejb.exchange.undo;

import static java.util.stream.Collectors.toSet;

import fr.ent.persistence.exchange.FeedImport;
import fr.ent.persistence.exchange.FeedRepository;
import fr.ent.persistence.exchange.FeedTrail;
import fr.ent.persistence.exchange.FeedTrailRepository;
import fr.ent.persistence.exchange.FeedTrailRow;
import fr.ent.persistence.exchange.FeedYearRepository;
import fr.ent.persistence.exchange.HangingRepository;
import fr.ent.persistence.exchange.HangingRepository.Hanging;
import fr.ent.persistence.kernel.Identified;
import fr.ent.persistence.schooling.directory.StructureMembership;
import fr.ent.persistence.schooling.directory.TeachingGroup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Works out what undoing an import comes to, and does it. It stands on the rows that the import wrote, not on its file,
 * and so knows no family of files. It asks nobody's rights and opens no transaction: who calls does both.
 */
@ApplicationScoped
public class UndoDesk {

    @Inject
    FeedTrailRepository trails;

    @Inject
    HangingRepository hanging;

    @Inject
    FeedRepository feeds;

    @Inject
    FeedYearRepository years;

    /** Keeps what an import did, in the transaction that did it. */
    public void keep(FeedImport applied, Trail trail) {
        int rank = 0;
        for (var did : (Iterable<FeedTrailRow>) trail.rows()::iterator) {
            trails.add(new FeedTrail(applied, rank++, did));
        }
    }

    /** What would be taken back now, and what was touched since. Reads, never writes. */
    Inverse inverse(FeedImport applied) {
        var reversals = reversals(applied.id());
        var references = references(applied);
        var appliedAt = applied.endedAt().orElseThrow();
        reversals.values().forEach(reversal -> reversal.compare(appliedAt, references));
        keepUsed(reversals, applied.id());
        var hangings = hangings(reversals, applied.id());
        var besides = besides(reversals, applied.id());
        new Holding(reversals.values(), hangings, besides, later(applied, appliedAt)).settle();
        return new Inverse(reversals.values(), appliedAt);
    }

    private Map<Long, Reversal> reversals(long importId) {
        var reversals = new LinkedHashMap<Long, Reversal>();
        for (var did : trails.of(importId)) {
            reversals.computeIfAbsent(did.rowId(), any -> new Reversal(did)).add(did);
        }
        var kinds = new HashSet<Traced<?>>();
        reversals.values().forEach(reversal -> kinds.add(reversal.traced()));
        for (var traced : kinds) {
            for (var row : trails.rows(traced.type(), importId, traced.with())) {
                reversals.get(row.id()).is(row);
            }
        }
        return reversals;
    }

    private Predicate<StructureMembership> later(FeedImport applied, Instant appliedAt) {
        var day = LocalDate.ofInstant(appliedAt, applied.school().zone());
        var touched = trails.placesSince(applied.school(), appliedAt);
        return place -> touched.contains(place.id()) || place.validity().since().isAfter(day);
    }

    private References references(FeedImport applied) {
        return new References(applied.school(), feeds, years);
    }

    /** What nothing hangs on by a key, and that the school works with all the same. */
    private void keepUsed(Map<Long, Reversal> reversals, long importId) {
        for (var used :
                List.of(trails.placesUsed(importId), trails.enrolmentsUsed(importId), trails.teachersUsed(importId))) {
            used.forEach(id -> reversals.get(id).keep(Kept.USED));
        }
    }

    /** Rows of kinds that imports write are looked at one by one; whatever else hangs on something keeps it. */
    private List<Hanging> hangings(Map<Long, Reversal> reversals, long importId) {
        var made = reversals.values().stream()
                .filter(Reversal::isMade)
                .map(reversal -> reversal.traced().type())
                .collect(toSet());
        var hangings = new ArrayList<Hanging>();
        for (var holder : hanging.holders()) {
            if (made.stream().noneMatch(holder::mayHold)) {
                continue;
            }
            if (TracedRows.isTraced(holder.type().getSimpleName())) {
                hangings.addAll(hanging.hangings(holder, importId));
            } else {
                hanging.held(holder, importId).forEach(id -> reversals.get(id).keep(Kept.USED));
            }
        }
        return hangings;
    }

    private List<Identified> besides(Map<Long, Reversal> reversals, long importId) {
        var changed = new HashSet<Traced<?>>();
        reversals.values().stream()
                .filter(reversal -> !reversal.isMade() && reversal.traced().isDated())
                .forEach(reversal -> changed.add(reversal.traced()));
        var besides = new ArrayList<Identified>();
        for (var traced : changed) {
            var shared = traced.with().get(0);
            besides.addAll(trails.besides(traced.type(), shared, importId, traced.with()));
        }
        return besides;
    }

    /** Takes back what an inverse of this very transaction found; afterwards the import cannot be undone again. */
    void apply(Inverse inverse, FeedImport applied) {
        var references = references(applied);
        inverse.reversals().stream().filter(Reversal::isChangedBack).forEach(reversal -> reversal.write(references));
        trails.write();
        for (int last = TracedRows.ALL.size() - 1; last >= 0; last--) {
            remove(inverse, TracedRows.ALL.get(last));
        }
        trails.forget(applied.id());
        applied.undone();
    }

    /** Kind after kind: nothing is removed before what leans on it. */
    private void remove(Inverse inverse, Traced<?> traced) {
        var removed = inverse.removed(traced).toList();
        if (removed.isEmpty()) {
            return;
        }
        for (var row : removed) {
            if (row instanceof TeachingGroup group) {
                group.comesFrom(List.of());
            }
            trails.remove(row);
        }
        trails.write();
    }
}
