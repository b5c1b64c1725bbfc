package fr.ent.persistence.schooling.report.card;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A file in the store, with the fingerprint that it had when it was put there. */
@Embeddable
public class StoredPdf {

    @Column(name = "file_key", length = 36, nullable = false, updatable = false)
    private String key;

    @Column(name = "sha256", length = 64, nullable = false, updatable = false)
    private String sha256;

    @Column(name = "file_size", nullable = false, updatable = false)
    private int size;

    protected StoredPdf() {}

    /** @param sha256 in hexadecimal digits */
    public StoredPdf(String key, String sha256, int size) {
        this.key = key;
        this.sha256 = sha256;
        this.size = size;
    }

    /** Where the bytes are. */
    public String key() {
        return key;
    }

    /** What they were when they were stored. */
    public String sha256() {
        return sha256;
    }

    /** How many there are. */
    public int size() {
        return size;
    }
}
