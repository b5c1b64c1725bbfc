package fr.ent.ejb.exchange.inbox;

import fr.ent.ejb.exchange.Bytes;
import fr.ent.ejb.exchange.aaf.AafBundle;
import fr.ent.ejb.exchange.aaf.AafParts;
import fr.ent.ejb.kernel.DataFolder;
import fr.ent.persistence.exchange.InboxDelivery;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The folder {@code inbox} under the data of the ENT: what lies in it, and in its folders that are named by a UAI. Links
 * are not followed, and nothing outside it is read.
 */
@ApplicationScoped
public class InboxFolder {

    /** Folders that hold the files of one school. */
    static final Pattern SCHOOL = Pattern.compile("[0-9]{7}[A-Z]");

    /** Names that are kept as they are; the others, bytes that are no text among them, are rejected under another. */
    private static final Pattern PLAIN = Pattern.compile("[^\\p{Cntrl}/\\\\*\\x{FFFD}]{1,150}");

    private static final Pattern UNFINISHED = Pattern.compile("(?i)\\.(part|filepart|tmp|crdownload|!ut)$");

    private final Path root;

    /** The folder of the server. */
    public InboxFolder() {
        this(DataFolder.path().resolve("inbox"));
    }

    InboxFolder(Path root) {
        this.root = root;
    }

    Path root() {
        return root;
    }

    /** Makes the folder when it is not there. */
    void open() {
        try {
            Files.createDirectories(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What lies in it now. */
    List<Seen> look() {
        var groups = new TreeMap<String, List<InboxFile>>();
        var unfinished = new TreeMap<String, Instant>();
        try {
            look("", groups, unfinished);
            for (var school : schools()) {
                look(name(school) + "/", groups, unfinished);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        unfinished.keySet().forEach(group -> groups.putIfAbsent(group, List.of()));
        return groups.entrySet().stream()
                .map(group -> new Seen(group.getKey(), content(group.getValue()), unfinished.get(group.getKey())))
                .toList();
    }

    private void look(String folder, Map<String, List<InboxFile>> groups, Map<String, Instant> unfinished)
            throws IOException {
        for (var path : list(root.resolve(folder), InboxFolder::isFile)) {
            var name = name(path);
            if (name.startsWith(".") || !PLAIN.matcher(name).matches()) {
                continue;
            }
            var on = UNFINISHED.matcher(name);
            var group = folder + group(on.replaceFirst(""));
            var file = stand(folder + name);
            if (file.isEmpty()) {
                continue;
            }
            if (on.find(0)) {
                unfinished.merge(group, Instant.ofEpochMilli(file.get().time()), InboxFolder::later);
            } else {
                groups.computeIfAbsent(group, any -> new ArrayList<>()).add(file.get());
            }
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Files whose names cannot be written anywhere as they are. */
    List<Path> misnamed() {
        try {
            var found = new ArrayList<>(list(root, InboxFolder::isMisnamed));
            for (var school : schools()) {
                found.addAll(list(school, InboxFolder::isMisnamed));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> schools() throws IOException {
        return list(root, path -> isFolder(path) && SCHOOL.matcher(name(path)).matches());
    }

    private static boolean isMisnamed(Path path) {
        return isFile(path)
                && !name(path).startsWith(".")
                && !PLAIN.matcher(name(path)).matches();
    }

    /** The numbered files of a feed are one delivery; any other file is one of itself. */
    private static String group(String name) {
        return AafParts.isNameOfOne(name) ? AafBundle.name(name).replaceFirst("\\.zip$", "_*.xml") : name;
    }

    private static String content(List<InboxFile> files) {
        var lines = files.stream().map(InboxFile::line).sorted().collect(Collectors.joining("\n"));
        return lines.length() > InboxDelivery.LONGEST_CONTENT ? "" : lines;
    }

    /** How a file stands now; empty when it is no more, or is no plain file. */
    private Optional<InboxFile> stand(String path) throws IOException {
        try {
            var of = Files.readAttributes(root.resolve(path), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return of.isRegularFile()
                    ? Optional.of(
                            new InboxFile(path, of.size(), of.lastModifiedTime().toMillis()))
                    : Optional.empty();
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }

    /** Are these files all there, as they were seen? */
    boolean isStill(List<InboxFile> files) {
        return !files.isEmpty() && files.stream().allMatch(this::isAsSeen);
    }

    boolean isAsSeen(InboxFile file) {
        try {
            return stand(file.path()).filter(file::equals).isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes of one file, or a zip of several. */
    InputStream bytes(List<InboxFile> files) throws IOException {
        if (files.size() == 1) {
            return Files.newInputStream(root.resolve(files.get(0).path()), LinkOption.NOFOLLOW_LINKS);
        }
        SortedMap<String, Bytes> parts = new TreeMap<>();
        files.forEach(file -> parts.put(
                file.name(), () -> Files.newInputStream(root.resolve(file.path()), LinkOption.NOFOLLOW_LINKS)));
        return AafBundle.zip(parts);
    }

    private static List<Path> list(Path folder, DirectoryStream.Filter<Path> wanted) throws IOException {
        var found = new ArrayList<Path>();
        try (var all = Files.newDirectoryStream(folder, wanted)) {
            all.forEach(found::add);
        } catch (NoSuchFileException gone) {
            return List.of();
        }
        return found;
    }

    private static boolean isFile(Path path) {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }
}
