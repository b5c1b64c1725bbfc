package fr.ent.ejb.exchange.imports;

import fr.ent.ejb.exchange.Anomaly;
import fr.ent.ejb.exchange.Feed;
import fr.ent.ejb.exchange.FileKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What came of reading a file and comparing it: a difference, or a refusal with its sentences. */
public final class Compared {

    private final Feed feed;
    private final Difference difference;
    private final Shelves shelves;
    private final List<Anomaly> anomalies;

    private Compared(Feed feed, Difference difference, Shelves shelves, List<Anomaly> anomalies) {
        this.feed = feed;
        this.difference = difference;
        this.shelves = shelves;
        this.anomalies = anomalies;
    }

    static Compared of(Feed feed, Difference difference, Shelves shelves) {
        return new Compared(feed, difference, shelves, feed.anomalies().all());
    }

    static Compared refused(Feed feed) {
        return new Compared(feed, nothing(), null, feed.anomalies().all());
    }

    static Compared refused(Anomaly anomaly) {
        return new Compared(null, nothing(), null, List.of(anomaly));
    }

    private static Difference nothing() {
        return new Difference(List.of(), Map.of(), Map.of());
    }

    /** May the file not enter? */
    public boolean isRefused() {
        return shelves == null;
    }

    /** Which national file it is, when it could be recognised. */
    public Optional<FileKind> kind() {
        return Optional.ofNullable(feed).map(Feed::kind);
    }

    /** What it would change. */
    public Difference difference() {
        return difference;
    }

    /** What is to be said of it: errors first. */
    public List<Anomaly> anomalies() {
        return anomalies;
    }

    Feed feed() {
        return feed;
    }

    Shelves shelves() {
        return shelves;
    }
}
