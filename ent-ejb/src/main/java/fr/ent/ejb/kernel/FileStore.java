package fr.ent.ejb.kernel;

import java.io.InputStream;

/** Where the bytes of files are: outside the web root, under random names. Whose they are and who may read is a row. */
public interface FileStore {

    /** Keeps the bytes until they are deleted; either all of them or, on an error, none. The stream is not closed. */
    FileKey store(InputStream bytes);

    /**
     * The bytes of that key, to be closed.
     *
     * @throws NotFound when there are none
     */
    InputStream open(FileKey key);

    /** Forgets the bytes of that key; nothing happens when there are none. */
    void delete(FileKey key);

    /** Whether a file can be stored now: asked by the readiness probe. */
    boolean isWritable();
}
