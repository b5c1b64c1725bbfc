package fr.ent.ejb.exchange.aaf;

import fr.ent.ejb.exchange.Anomalies;
import fr.ent.ejb.exchange.Bytes;
import fr.ent.ejb.exchange.FileKind;
import fr.ent.ejb.exchange.FileRefused;
import fr.ent.ejb.exchange.Place;
import fr.ent.ejb.exchange.ReceivedXml;
import fr.ent.ejb.exchange.Values;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The numbered files of a feed, out of one zip or tar.gz, or one file alone. Only their names say whether the feed is
 * complete or a difference, and of which day.
 */
public final class AafParts implements AutoCloseable {

    private static final Pattern NAME = Pattern.compile(
            ".+_(Complet|Delta)_([0-9]{4})([0-9]{2})([0-9]{2})_[A-Za-z]+_[0-9]{1,6}\\.xml", Pattern.CASE_INSENSITIVE);
    /** Of every file of a feed. */
    static final String ROOT = "ficAlimMENESR";

    private static final int HEAD = 1_000;

    private final String file;
    private final Anomalies anomalies;
    private final AafArchive archive;
    private final List<Part> parts = new ArrayList<>();
    private String mode;
    private LocalDate day;

    private AafParts(String file, AafArchive archive, Anomalies anomalies) {
        this.file = file;
        this.archive = archive;
        this.anomalies = anomalies;
    }

    /**
     * One file.
     *
     * @param name that it has in the feed
     * @param categories what its requests are about; filled by the first reading
     */
    record Part(String name, ReceivedXml xml, Set<String> categories) {}

    /** Is that the name of a numbered file of a feed? */
    public static boolean isNameOfOne(String name) {
        return NAME.matcher(name).matches();
    }

    /** Is it such a feed, by its names when it is an archive, otherwise by its root element? */
    public static boolean isOne(String file, Bytes bytes) throws IOException {
        byte[] head;
        try (var in = bytes.open()) {
            head = in.readNBytes(HEAD);
        }
        return PackedFiles.areOf(head)
                ? AafArchive.hasOne(file, bytes, NAME)
                : new String(head, StandardCharsets.ISO_8859_1).contains("<" + ROOT);
    }

    /**
     * Unpacks and checks the files; they are deleted when this is closed.
     *
     * @throws FileRefused when one is no XML, hostile, or too much, or their names contradict each other
     */
    public static AafParts open(String file, Bytes bytes, Anomalies anomalies) throws IOException {
        var parts = new AafParts(file, AafArchive.unpack(file, bytes, NAME), anomalies);
        boolean whole = false;
        try {
            parts.check();
            whole = true;
            return parts;
        } finally {
            if (!whole) {
                parts.close();
            }
        }
    }

    private void check() throws IOException {
        var files = new ArrayList<>(archive.files());
        files.sort(Comparator.comparing(AafArchive.Unpacked::name));
        files.forEach(one -> about(one.name()));
        for (var one : files) {
            var xml = ReceivedXml.open(one.name(), () -> Files.newInputStream(one.path()), anomalies);
            if (!xml.root().equals(ROOT)) {
                throw new FileRefused(new Place(one.name(), 1, 1), "rootUnknown", xml.root());
            }
            parts.add(new Part(one.name(), xml, new HashSet<>()));
        }
    }

    private void about(String name) {
        var said = NAME.matcher(name);
        if (!said.matches()) {
            throw new FileRefused(Place.whole(name), "aafNameUnsaid");
        }
        var itsMode = said.group(1).toUpperCase(java.util.Locale.ROOT);
        var itsDay = Values.day(said.group(2) + "-" + said.group(3) + "-" + said.group(4))
                .orElseThrow(() -> new FileRefused(Place.whole(name), "aafNameUnsaid"));
        if (mode != null && !(mode.equals(itsMode) && day.equals(itsDay))) {
            throw new FileRefused(Place.whole(file), "aafMixed");
        }
        mode = itsMode;
        day = itsDay;
    }

    List<Part> all() {
        return parts;
    }

    /** A feed is complete or a difference. */
    public FileKind kind() {
        return mode.equals("DELTA") ? FileKind.AAF_DELTA : FileKind.AAF_COMPLETE;
    }

    /** The day on which the ministry's base was read. */
    public LocalDate day() {
        return day;
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
