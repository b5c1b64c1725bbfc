package fr.ent.ejb.kernel;

import java.nio.file.Path;

/** The folder of this server's data (system property {@code ent.data}, set from {@code ENT_DATA}). */
public final class DataFolder {

    private DataFolder() {}

    /** The folder itself. */
    public static Path path() {
        return Path.of(System.getProperty("ent.data", "ent-data"));
    }
}
