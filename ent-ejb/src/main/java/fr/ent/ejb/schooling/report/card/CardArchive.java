package fr.ent.ejb.schooling.report.card;

import fr.ent.ejb.kernel.FileKey;
import fr.ent.ejb.kernel.FileStore;
import fr.ent.persistence.schooling.report.card.ArchivedCard;
import fr.ent.persistence.schooling.report.card.StoredPdf;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The bytes of documents, as they were given: what comes back is what was put there, or nothing does. */
@ApplicationScoped
public class CardArchive {

    @Inject
    FileStore files;

    /** Keeps them. */
    StoredPdf keep(byte[] file) {
        return new StoredPdf(files.store(new ByteArrayInputStream(file)).toString(), sha256(file), file.length);
    }

    /**
     * As they were given.
     *
     * @throws IllegalStateException when the bytes are not those that were kept
     */
    byte[] read(ArchivedCard card) {
        var file = read(card.file().key());
        if (!sha256(file).equals(card.file().sha256())) {
            throw new IllegalStateException("report card " + card.id() + " was altered in the file store");
        }
        return file;
    }

    /** A file that nobody is given. */
    byte[] read(String key) {
        try (var bytes = files.open(FileKey.of(key))) {
            return bytes.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void forget(String key) {
        files.delete(FileKey.of(key));
    }

    static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
