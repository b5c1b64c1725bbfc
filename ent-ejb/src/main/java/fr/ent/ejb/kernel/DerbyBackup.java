package fr.ent.ejb.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * The base of Derby, copied by the server that has it open: nobody else can read it meanwhile. Who asks leaves a file
 * {@code INSTANT.ask} in the folder; it becomes {@code INSTANT.taken}, then the folder {@code INSTANT} with the copy, or
 * {@code INSTANT.failed}. An instant is {@code 20261127T020000Z}. Work goes on while it is copied.
 */
class DerbyBackup {

    private static final Logger LOG = Logger.getLogger(DerbyBackup.class.getName());
    private static final Pattern INSTANT = Pattern.compile("\\d{8}T\\d{6}Z");
    private static final String ASKED = ".ask";

    private final DataSource source;
    private final Path folder;

    /** @param folder where it is asked for and where copies appear; there may be none yet */
    DerbyBackup(DataSource source, Path folder) {
        this.source = source;
        this.folder = folder;
    }

    /** Makes every copy that is asked for now. */
    void answer() throws IOException {
        for (var instant : asked()) {
            var taken = folder.resolve(instant + ".taken");
            Files.move(folder.resolve(instant + ASKED), taken, StandardCopyOption.ATOMIC_MOVE);
            try {
                copy(instant);
                Files.delete(taken);
            } catch (SQLException | IOException failure) {
                LOG.log(Level.SEVERE, "the base was not copied" + Trace.of(failure));
                Files.move(taken, folder.resolve(instant + ".failed"), StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    private List<String> asked() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ASKED))
                    .map(name -> name.substring(0, name.length() - ASKED.length()))
                    .filter(name -> INSTANT.matcher(name).matches())
                    .sorted()
                    .toList();
        }
    }

    private void copy(String instant) throws SQLException, IOException {
        var unfinished = folder.resolve(instant + ".part");
        try (var connection = source.getConnection();
                var call = connection.prepareCall("CALL SYSCS_UTIL.SYSCS_BACKUP_DATABASE(?)")) {
            call.setString(1, unfinished.toAbsolutePath().toString());
            call.execute();
        }
        Files.move(unfinished, folder.resolve(instant), StandardCopyOption.ATOMIC_MOVE);
        LOG.log(Level.INFO, "the base was copied: {0}", instant);
    }
}
