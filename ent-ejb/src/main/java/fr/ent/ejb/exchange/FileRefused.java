package fr.ent.ejb.exchange;

/** Stops the reading of a file; caught once, by {@link FeedReader}, which keeps the anomaly. */
public final class FileRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Anomaly anomaly;

    /** A refusal at a place, with the key of its sentence. */
    public FileRefused(Place place, String key, String... args) {
        super(key);
        this.anomaly = Anomaly.of(Severity.ERROR, place, key, args);
    }

    /** What to tell the person who sent the file. */
    public Anomaly anomaly() {
        return anomaly;
    }
}
