package fr.ent.ejb.exchange.imports;

import fr.ent.ejb.exchange.FileKind;
import fr.ent.ejb.exchange.Severity;
import fr.ent.persistence.exchange.FeedImport;
import fr.ent.persistence.exchange.FeedImportRepository;
import fr.ent.persistence.exchange.FeedImportState;
import fr.ent.persistence.exchange.FeedRemark;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/**
 * What a file of the watched folder may do without anybody: all, under the thresholds of removals. Above them, and where
 * files do not come in the order in which they were made, a person of the school decides.
 */
@ApplicationScoped
public class LoneImports {

    private static final Set<String> DIRECTORY = Set.of(FileKind.AAF_COMPLETE.name(), FileKind.AAF_DELTA.name());
    private static final int LAST = Integer.MAX_VALUE;

    @Inject
    FeedImportRepository imports;

    /** Confirms it when nobody needs to look at it. */
    boolean confirm(FeedImport compared) {
        if (compared.state() != FeedImportState.COMPARED || compared.suspiciousRemovals() > 0) {
            return false;
        }
        if (isOlder(compared)) {
            say(compared, "folderOlder");
            return false;
        }
        if (followsOneThatWaits(compared)) {
            say(compared, "folderFollows");
            return false;
        }
        compared.confirmed(FeedImport.BY_FOLDER);
        return true;
    }

    /** A difference of the académie is read for every school: one that it does not concern needs no report. */
    boolean dropEmpty(FeedImport compared) {
        boolean empty = compared.state() == FeedImportState.COMPARED
                && isDelta(compared)
                && imports.counts(compared.id()).isEmpty()
                && imports.remarks(compared.id(), 1).stream()
                        .allMatch(remark -> remark.severity().equals(Severity.NOTE.name()));
        if (empty) {
            imports.remove(compared);
        }
        return empty;
    }

    /** Would it put back what a later file has changed since? */
    private boolean isOlder(FeedImport compared) {
        var kind = compared.fileKind().orElse("");
        var last = imports.lastExport(compared.school().uai(), DIRECTORY.contains(kind) ? DIRECTORY : Set.of(kind));
        return compared.exportedAt()
                .filter(said -> last.filter(later -> said.compareTo(later) < 0).isPresent())
                .isPresent();
    }

    /** A difference follows from all those before it: it is not applied over one that is not applied yet. */
    private boolean followsOneThatWaits(FeedImport compared) {
        return isDelta(compared)
                && imports
                        .inStates(
                                compared.school().uai(),
                                Set.of(
                                        FeedImportState.WAITING,
                                        FeedImportState.COMPARED,
                                        FeedImportState.INTERRUPTED,
                                        FeedImportState.APPLYING))
                        .stream()
                        .filter(other -> !other.id().equals(compared.id()))
                        .anyMatch(other -> DIRECTORY.contains(other.fileKind().orElse("")));
    }

    private static boolean isDelta(FeedImport one) {
        return one.fileKind().filter(FileKind.AAF_DELTA.name()::equals).isPresent();
    }

    private void say(FeedImport compared, String sentence) {
        imports.add(new FeedRemark(compared, LAST, Severity.WARNING.name(), sentence, ""));
    }
}
