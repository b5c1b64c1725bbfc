package fr.ent.ejb.exchange;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The national files that are read, in the order in which a school's files should enter. Known by their root element or,
 * a table, by its header; never by their name.
 */
public enum FileKind {
    SIECLE_NOMENCLATURES("BEE_NOMENCLATURES"),
    SIECLE_STRUCTURES("BEE_STRUCTURES"),
    STS_DESCENDING("STS_EDT"),
    SIECLE_PUPILS("BEE_ELEVES"),
    SIECLE_GUARDIANS("BEE_RESPONSABLES"),
    STS_ASCENDING("EDT_STS"),
    /** All that the académie knows of its schools: who is absent has left. */
    AAF_COMPLETE("ficAlimMENESR"),
    /** What changed since the last feed of the académie. */
    AAF_DELTA("ficAlimMENESR"),
    ONDE_PUPILS("CSV"),
    ONDE_TEACHERS("CSV"),
    ONDE_GUARDIANS("CSV");

    private final String root;

    FileKind(String root) {
        this.root = root;
    }

    /** The kind of file that has this root element; none has that of a table. */
    public static Optional<FileKind> ofRoot(String root) {
        return Stream.of(values())
                .filter(kind -> kind.root.equals(root) && !kind.isTable())
                .findFirst();
    }

    /** Is it a table, that has no root element? */
    public boolean isTable() {
        return root.equals("CSV");
    }

    /** The root element; CSV for a table. */
    public String root() {
        return root;
    }
}
