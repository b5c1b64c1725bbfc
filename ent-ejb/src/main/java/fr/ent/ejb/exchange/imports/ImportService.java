package fr.ent.ejb.exchange.imports;

import fr.ent.ejb.exchange.Action;
import fr.ent.ejb.exchange.Bytes;
import fr.ent.ejb.exchange.FactKind;
import fr.ent.ejb.exchange.aaf.AafBundle;
import fr.ent.ejb.exchange.aaf.AafParts;
import fr.ent.ejb.exchange.undo.Undoings;
import fr.ent.ejb.kernel.Audited;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.FileStore;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.persistence.exchange.FeedCount;
import fr.ent.persistence.exchange.FeedImport;
import fr.ent.persistence.exchange.FeedImportRepository;
import fr.ent.persistence.exchange.FeedImportRow;
import fr.ent.persistence.exchange.FeedLineRow;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.schooling.directory.SchoolRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Brings the ministry's files into a school: received, compared in the background, confirmed by a person, applied, reported. */
@Stateless
@RolesAllowed({Role.SCHOOL_ADMIN, Role.OFFICE, Role.PRINCIPAL})
public class ImportService {

    /** Lines of a difference on one page. */
    public static final int PAGE = 50;

    private static final int MOST_REMARKS = 700;

    @Inject
    FeedImportRepository imports;

    @Inject
    Undoings undoings;

    @Inject
    SchoolRepository schools;

    @Inject
    FileStore files;

    @Inject
    ImportPolicy policy;

    @Inject
    ImportProgress progress;

    @Inject
    Caller caller;

    @Inject
    Event<ImportWaiting> waiting;

    @Inject
    Event<ImportConfirmed> confirmations;

    @Inject
    Clock clock;

    /**
     * Keeps a file and has it read in the background.
     *
     * @return the import
     */
    @Audited("exchange.import.receive")
    public long receive(String fileName, InputStream bytes) {
        Forbidden.unless(policy.mayImport());
        return keep(fileName, bytes);
    }

    /**
     * Keeps the numbered files of one feed of AAF, chosen one by one, as one import.
     *
     * @param parts by their names, one at least
     * @return the import
     */
    @Audited("exchange.import.receive")
    public long receiveFeed(SortedMap<String, Bytes> parts) {
        Forbidden.unless(policy.mayImport());
        try (var zip = AafBundle.zip(parts)) {
            return keep(AafBundle.name(parts.firstKey()), zip);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Does a file of that name belong with the others of its feed? */
    public boolean isPartOfFeed(String fileName) {
        Forbidden.unless(policy.mayImport());
        return AafParts.isNameOfOne(fileName);
    }

    private long keep(String fileName, InputStream bytes) {
        var school = schools.find(caller.school()).orElseThrow(NotFound::new);
        var key = files.store(bytes);
        var received = new FeedImport(school, fileName, key.toString(), clock.instant(), caller.login());
        imports.add(received);
        imports.write();
        waiting.fire(new ImportWaiting(caller.school(), received.id()));
        return received.id();
    }

    /** The imports of the school, the last first. */
    public List<FeedImportRow> list(int first, int max) {
        Forbidden.unless(policy.mayImport());
        return imports.list(caller.school(), first, max);
    }

    /** How many imports the school has. */
    public long count() {
        Forbidden.unless(policy.mayImport());
        return imports.count(caller.school());
    }

    /** One import, with what it would change or has changed. */
    public ImportSheet sheet(long id) {
        Forbidden.unless(policy.mayImport());
        var row = imports.row(caller.school(), id).orElseThrow(NotFound::new);
        var counts = imports.counts(id).stream()
                .collect(Collectors.toMap(count -> count.kind() + " " + count.action(), FeedCount::lines));
        var kinds = Stream.of(FactKind.values())
                .map(kind -> new ImportSheet.KindLines(
                        kind.name(),
                        counts.getOrDefault(kind + " " + Action.ADDED, 0L),
                        counts.getOrDefault(kind + " " + Action.CHANGED, 0L),
                        counts.getOrDefault(kind + " " + Action.GONE, 0L),
                        counts.getOrDefault(kind + " " + Action.KEPT, 0L)))
                .filter(kind -> kind.added() + kind.changed() + kind.gone() + kind.kept() > 0)
                .toList();
        return new ImportSheet(
                row,
                kinds,
                imports.remarks(id, MOST_REMARKS),
                progress.of(id).orElse(0),
                undoings.lastDay(row, caller.zone()).orElse(null),
                undoings.begun(caller.school(), id).orElse(null));
    }

    /** Some lines of the difference, of one kind and action, in their order. */
    public List<FeedLineRow> lines(long id, FactKind kind, Action action, int first) {
        Forbidden.unless(policy.mayImport());
        imports.row(caller.school(), id).orElseThrow(NotFound::new);
        return imports.lines(id, kind.name(), action.name(), first, PAGE);
    }

    /**
     * Confirms a difference that somebody has seen.
     *
     * @param fingerprint of the difference shown: another one is not confirmed in its place
     */
    @Audited("exchange.import.confirm")
    public void confirm(long id, String fingerprint, Removals removals) {
        Forbidden.unless(policy.mayImport());
        var compared = imports.find(caller.school(), id).orElseThrow(NotFound::new);
        BrokenRule.when(!compared.fingerprint().orElse("").equals(fingerprint), "exchange.import.changed");
        boolean undoes = compared.undoes().isPresent();
        boolean withRemovals = removals.confirmed() || undoes;
        boolean doubtful = withRemovals && compared.suspiciousRemovals() > 0;
        BrokenRule.when(
                doubtful && removals.number() != compared.suspiciousRemovals(),
                undoes ? "exchange.undo.removalsNotCounted" : "exchange.import.removalsNotCounted",
                compared.suspiciousRemovals());
        compared.confirmed(caller.login());
        confirmations.fire(new ImportConfirmed(caller.school(), id, withRemovals));
    }

    /**
     * Begins to undo an applied import: what would come back is shown and confirmed like the difference of a file.
     *
     * @return the undoing, one that waits already when there is one
     */
    @Audited("exchange.import.undo")
    public long undo(long id) {
        Forbidden.unless(policy.mayImport());
        var applied = imports.find(caller.school(), id).orElseThrow(NotFound::new);
        var begun = undoings.begun(caller.school(), id);
        if (begun.isPresent()) {
            return begun.get();
        }
        var undoing = undoings.begin(applied, caller.login());
        waiting.fire(new ImportWaiting(caller.school(), undoing.id()));
        return undoing.id();
    }

    /** Starts an import again that a stop of the server left in the middle: it is read, shown and confirmed anew. */
    @Audited("exchange.import.resume")
    public void resume(long id) {
        Forbidden.unless(policy.mayImport());
        imports.find(caller.school(), id).orElseThrow(NotFound::new).startAgain();
        waiting.fire(new ImportWaiting(caller.school(), id));
    }

    /** Gives an import up before anything is changed. */
    @Audited("exchange.import.abandon")
    public void abandon(long id) {
        Forbidden.unless(policy.mayImport());
        imports.find(caller.school(), id).orElseThrow(NotFound::new).abandoned(caller.login(), clock.instant());
        waiting.fire(new ImportWaiting(caller.school(), id));
    }
}
