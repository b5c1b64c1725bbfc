package fr.ent.ejb.exchange.imports;

import fr.ent.ejb.exchange.Anomalies;
import fr.ent.ejb.exchange.Anomaly;
import fr.ent.ejb.exchange.Bytes;
import fr.ent.ejb.exchange.Feed;
import fr.ent.ejb.exchange.FileKind;
import fr.ent.ejb.exchange.FileRefused;
import fr.ent.ejb.exchange.ReceivedCsv;
import fr.ent.ejb.exchange.aaf.AafParts;
import fr.ent.ejb.exchange.aaf.AafReader;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Of which schools a file is, before anybody of a school has sent it. It holds no base and changes nothing.
 *
 * @param kind which national file it is; null when it is none
 * @param schools the UAI inside; a table has none, a feed several
 * @param refusal why it cannot be read, or null
 */
public record FeedScan(FileKind kind, Set<String> schools, Anomaly refusal) {

    /** Looks into a file. */
    public static FeedScan of(String file, Bytes bytes, LocalDate today) throws IOException {
        var begun = new Feed[1];
        try {
            if (ReceivedCsv.open(file, bytes).isEmpty() && AafParts.isOne(file, bytes)) {
                return ofDirectory(file, bytes);
            }
            return of(
                    FeedReader.read(file, bytes, feed -> {
                        begun[0] = feed;
                        return new FeedReader.Known(today, any -> true, any -> true);
                    }),
                    null);
        } catch (FileRefused refused) {
            return begun[0] == null ? new FeedScan(null, Set.of(), refused.anomaly()) : of(begun[0], refused.anomaly());
        }
    }

    private static FeedScan of(Feed feed, Anomaly refusal) {
        return new FeedScan(feed.kind(), feed.uai().map(Set::of).orElse(Set.of()), refusal);
    }

    private static FeedScan ofDirectory(String file, Bytes bytes) throws IOException {
        try (var parts = AafParts.open(file, bytes, new Anomalies())) {
            var feed = new Feed(file, parts.kind(), new Anomalies());
            return new FeedScan(parts.kind(), new TreeSet<>(AafReader.schoolsOf(feed, parts)), null);
        }
    }

    /** Is it a file of the académie, that may concern schools of which it has no record? */
    public boolean isDelta() {
        return kind == FileKind.AAF_DELTA;
    }

    /** Why it cannot be read. */
    public Optional<Anomaly> refused() {
        return Optional.ofNullable(refusal);
    }
}
