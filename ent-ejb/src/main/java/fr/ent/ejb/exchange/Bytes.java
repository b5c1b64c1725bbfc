package fr.ent.ejb.exchange;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a received file, which are read more than once and never held. */
@FunctionalInterface
public interface Bytes {

    /** A new stream from the first byte; the caller closes it. */
    InputStream open() throws IOException;
}
