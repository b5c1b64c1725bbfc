package fr.ent.ejb.exchange.inbox;

import fr.ent.persistence.exchange.InboxDelivery;
import fr.ent.persistence.exchange.InboxState;
import java.util.List;
import java.util.Optional;

/**
 * A delivery as those who work on it see it.
 *
 * @param files its files, as {@link InboxFolder} wrote them
 * @param kind which national file it is, when that is known
 * @param schools that it concerns and the ENT knows
 * @param refusal why it goes to no school
 * @param destination where its files are put away, once that is decided
 */
record Delivery(
        long id,
        String name,
        List<InboxFile> files,
        InboxState state,
        int tries,
        Optional<String> fileKey,
        Optional<String> kind,
        List<String> schools,
        Optional<String> refusal,
        Optional<String> destination) {

    static Delivery of(InboxDelivery row) {
        return new Delivery(
                row.id(),
                row.name(),
                row.content().lines().map(InboxFile::of).toList(),
                row.state(),
                row.tries(),
                row.fileKey(),
                row.fileKind(),
                row.schools(),
                row.refusal(),
                row.destination());
    }

    /** The name under which schools see it. */
    String shown() {
        var own = name.substring(name.lastIndexOf('/') + 1);
        return files.size() == 1 ? files.get(0).name() : own.replace("_*.xml", ".zip");
    }

    /** The school whose own folder it lies in. */
    Optional<String> folder() {
        int slash = name.indexOf('/');
        return slash < 0 ? Optional.empty() : Optional.of(name.substring(0, slash));
    }
}
