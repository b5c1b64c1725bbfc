package fr.ent.ejb.exchange.imports;

import fr.ent.persistence.exchange.FeedImportRow;
import fr.ent.persistence.exchange.FeedRemarkRow;
import java.time.LocalDate;
import java.util.List;

/**
 * One import as its page shows it.
 *
 * @param kinds how many lines of each kind, in the order in which they are applied
 * @param remarks what is to be said of the file, errors first, 200 of each severity at most
 * @param percent how far it has come while it runs, otherwise 0
 * @param undoableUntil the last day on which it may be undone, null when it may not
 * @param undoing the import that undoes it or would, null when there is none
 */
public record ImportSheet(
        FeedImportRow row,
        List<KindLines> kinds,
        List<FeedRemarkRow> remarks,
        int percent,
        LocalDate undoableUntil,
        Long undoing) {

    /** How many lines of one kind: added, fields changed, gone, kept as typed in the portal. */
    public record KindLines(String kind, long added, long changed, long gone, long kept) {}

    /** How many things are gone. */
    public long removals() {
        return kinds.stream().mapToLong(KindLines::gone).sum();
    }

    /** Does the file change nothing? */
    public boolean isEmpty() {
        return kinds.stream().allMatch(kind -> kind.added() + kind.changed() + kind.gone() == 0);
    }
}
