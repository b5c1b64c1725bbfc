package fr.ent.ejb.exchange.imports;

import fr.ent.ejb.exchange.Anomalies;
import fr.ent.ejb.exchange.Bytes;
import fr.ent.ejb.exchange.Feed;
import fr.ent.ejb.exchange.FileKind;
import fr.ent.ejb.exchange.FileRefused;
import fr.ent.ejb.exchange.Place;
import fr.ent.ejb.exchange.ReceivedCsv;
import fr.ent.ejb.exchange.ReceivedXml;
import fr.ent.ejb.exchange.aaf.AafParts;
import fr.ent.ejb.exchange.aaf.AafReader;
import fr.ent.ejb.exchange.aaf.Present;
import fr.ent.ejb.exchange.onde.OndeReader;
import fr.ent.ejb.exchange.siecle.GuardiansReader;
import fr.ent.ejb.exchange.siecle.NomenclatureReader;
import fr.ent.ejb.exchange.siecle.PupilsReader;
import fr.ent.ejb.exchange.siecle.StructuresReader;
import fr.ent.ejb.exchange.sts.AscendingReader;
import fr.ent.ejb.exchange.sts.DescendingReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Recognises a received file by its root element or its header and reads it into facts, whatever its name. Holds no base,
 * changes nothing.
 */
public final class FeedReader {

    /** Roots that people send by mistake, each with the sentence that helps. */
    private static final Map<String, String> OTHER_ROOTS = Map.of(
            "IMPORT_ELEVES", "otherImport",
            "ExportEmploiDuTemps", "otherEdt",
            "ConteneurExportChiffre", "encrypted",
            "EncryptedData", "encrypted",
            "html", "notXml",
            "Workbook", "spreadsheet");

    private FeedReader() {}

    /**
     * What is known before the file is read.
     *
     * @param today in the school's time zone
     * @param isPresentPupil by ELEVE_ID
     * @param isKnownStaff by TYPE:ID
     * @param pupilsNamed keys of the pupils present, by what a file without identifiers calls them
     * @param present the school, whose part is to be taken of a feed of the académie
     */
    public record Known(
            LocalDate today,
            Predicate<String> isPresentPupil,
            Predicate<String> isKnownStaff,
            Function<String, List<String>> pupilsNamed,
            Present present) {

        /** For files of one school that have identifiers. */
        public Known(LocalDate today, Predicate<String> isPresentPupil, Predicate<String> isKnownStaff) {
            this(today, isPresentPupil, isKnownStaff, any -> List.of(), Present.nobody());
        }
    }

    /** Reads a file, as {@link #read(String, Bytes, Function)}, when what is known does not depend on the file. */
    public static Feed read(String file, Bytes bytes, Known known) {
        return read(file, bytes, feed -> known);
    }

    /**
     * Reads a file.
     *
     * @param known asked once the kind of the file is known; its predicates, once the file has told its school and year
     * @throws FileRefused when it cannot be read as a file of any kind that we know
     */
    public static Feed read(String file, Bytes bytes, Function<Feed, Known> known) {
        try {
            var table = ReceivedCsv.open(file, bytes);
            if (table.isPresent()) {
                var onde = OndeReader.of(file, table.get());
                return onde.read(known.apply(onde.feed()).pupilsNamed());
            }
            if (AafParts.isOne(file, bytes)) {
                return feed(file, bytes, known);
            }
            var anomalies = new Anomalies();
            var xml = ReceivedXml.open(file, bytes, anomalies);
            var feed = new Feed(file, recognise(file, xml.root()), anomalies);
            read(xml, feed, known.apply(feed));
            return feed;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Feed feed(String file, Bytes bytes, Function<Feed, Known> known) throws IOException {
        var anomalies = new Anomalies();
        try (var parts = AafParts.open(file, bytes, anomalies)) {
            var feed = new Feed(file, parts.kind(), anomalies);
            AafReader.about(feed, parts);
            new AafReader(feed, parts, known.apply(feed).present()).read();
            return feed;
        }
    }

    private static FileKind recognise(String file, String root) {
        return FileKind.ofRoot(root)
                .orElseThrow(() -> new FileRefused(
                        new Place(file, 1, 1),
                        OTHER_ROOTS.getOrDefault(root, "rootUnknown"),
                        root.substring(0, Math.min(60, root.length()))));
    }

    private static void read(ReceivedXml xml, Feed feed, Known known) throws IOException {
        var records = xml.records();
        switch (feed.kind()) {
            case SIECLE_NOMENCLATURES -> new NomenclatureReader(feed).read(records);
            case SIECLE_STRUCTURES -> new StructuresReader(feed).read(records);
            case SIECLE_PUPILS -> new PupilsReader(feed, known.today()).read(records);
            case SIECLE_GUARDIANS -> new GuardiansReader(feed, known.isPresentPupil()).read(records);
            case STS_DESCENDING -> new DescendingReader(feed, known.today()).read(records);
            case STS_ASCENDING -> new AscendingReader(feed, known.isKnownStaff()).read(records);
            case ONDE_PUPILS, ONDE_TEACHERS, ONDE_GUARDIANS, AAF_COMPLETE, AAF_DELTA ->
                throw new IllegalStateException("read elsewhere");
        }
    }
}
