package fr.ent.ejb.exchange.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

/** Where the files of the watched folder are put away, by outcome and day, each with its report beside. */
@ApplicationScoped
public class InboxShelves {

    static final String PROCESSED = "processed";
    static final String REJECTED = "rejected";

    private static final String REPORT = ".txt";

    @Inject
    InboxFolder folder;

    /**
     * Writes the report, then moves the files; what is moved already stays, what changed since it was read is left.
     *
     * @param destination of {@link #destination}
     */
    void putAway(String destination, String report, List<InboxFile> files) {
        try {
            var base = folder.root().resolve(destination);
            Files.createDirectories(base.getParent());
            write(base, report);
            for (var file : files) {
                if (folder.isAsSeen(file)) {
                    var name = files.size() == 1 ? base.getFileName().toString() : file.name();
                    move(folder.root().resolve(file.path()), base.getParent(), name);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a file with a name that cannot be kept among the rejected ones. */
    void reject(Path misnamed, LocalDate day, String report) {
        try {
            var to = Files.createDirectories(folder.root().resolve(REJECTED).resolve(day.toString()));
            var name = "nom-illisible-"
                    + Integer.toHexString(misnamed.getFileName().hashCode());
            write(to.resolve(name), report);
            move(misnamed, to, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where something of that name goes this day: a second one of the same name covers nothing. */
    String destination(boolean rejected, LocalDate day, String name) {
        var to = (rejected ? REJECTED : PROCESSED) + "/" + day + "/";
        var flat = name.replace('/', '_').replace("_*.xml", "");
        var free = flat;
        for (int n = 2; isThere(to + free) || isThere(to + free + REPORT); n++) {
            free = n + "-" + flat;
        }
        return to + free;
    }

    private boolean isThere(String path) {
        return Files.exists(folder.root().resolve(path), LinkOption.NOFOLLOW_LINKS);
    }

    private static void write(Path base, String text) throws IOException {
        var report = base.resolveSibling(base.getFileName() + REPORT);
        var unfinished = base.resolveSibling(base.getFileName() + REPORT + ".part");
        Files.writeString(unfinished, text);
        Files.move(unfinished, report, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void move(Path file, Path to, String name) throws IOException {
        var free = to.resolve(name);
        for (int n = 2; Files.exists(free, LinkOption.NOFOLLOW_LINKS); n++) {
            free = to.resolve(n + "-" + name);
        }
        try {
            Files.move(file, free, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException movedByAnother) {
            // two servers put the same file away: it is where it should be
        }
    }

    /** Deletes the folders of days before this one: their files hold personal data. */
    void purge(LocalDate before) {
        try {
            for (var outcome : List.of(PROCESSED, REJECTED)) {
                purge(folder.root().resolve(outcome), before);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void purge(Path outcome, LocalDate before) throws IOException {
        if (!Files.isDirectory(outcome, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (var days = Files.newDirectoryStream(outcome)) {
            for (var day : days) {
                if (isBefore(day.getFileName().toString(), before)) {
                    Files.walkFileTree(day, new Removal());
                }
            }
        }
    }

    private static boolean isBefore(String name, LocalDate day) {
        try {
            return LocalDate.parse(name).isBefore(day);
        } catch (DateTimeParseException notOurs) {
            return false;
        }
    }

    private static final class Removal extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes any) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException failed) throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
