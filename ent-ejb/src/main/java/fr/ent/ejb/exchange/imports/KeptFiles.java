package fr.ent.ejb.exchange.imports;

import fr.ent.ejb.kernel.FileKey;
import fr.ent.ejb.kernel.FileStore;
import fr.ent.persistence.exchange.FeedImport;
import fr.ent.persistence.exchange.InboxRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The stored files of imports: that of a feed is one for all its schools, and goes with the last that reads it. */
@ApplicationScoped
public class KeptFiles {

    @Inject
    InboxRepository inbox;

    @Inject
    FileStore files;

    /** An import needs its file no more. */
    public void forget(FeedImport over) {
        over.fileKey().ifPresent(this::letGo);
        over.forgetFile();
    }

    /** Deletes a file that was stored and that no row came to hold. */
    public void deleteUnheld(String key) {
        if (inbox.holders(key) == 0) {
            files.delete(FileKey.of(key));
        }
    }

    /** One of those that hold this file lets it go. */
    public void letGo(String key) {
        if (inbox.holders(key) <= 1) {
            files.delete(FileKey.of(key));
        }
    }
}
