package fr.ent.ejb.communication.notification;

import fr.ent.ejb.kernel.Trace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A folder where a demonstration puts its letters, so that nobody real is ever written to. */
final class FolderPostman implements Postman {

    private static final Logger LOG = Logger.getLogger(FolderPostman.class.getName());

    private final Path folder;

    FolderPostman(Path folder) {
        this.folder = folder;
    }

    @Override
    public Outcome carry(Letter letter) {
        try {
            Files.createDirectories(folder);
            var unfinished = Files.createTempFile(folder, "letter", ".part");
            Files.writeString(
                    unfinished,
                    "To: " + letter.to() + "\nSubject: " + letter.subject() + "\nMessage-ID: <" + letter.id() + ">\n\n"
                            + letter.text());
            Files.move(unfinished, folder.resolve(letter.id() + ".txt"), StandardCopyOption.REPLACE_EXISTING);
            return Outcome.TAKEN;
        } catch (IOException full) {
            LOG.log(Level.WARNING, "a letter could not be written in its folder" + Trace.of(full));
            return Outcome.AWAY;
        }
    }
}
