package fr.ent.ejb.kernel;

/**
 * A row took or let go bytes of the file store; which of them go with it is known when its transaction ends.
 *
 * @param taken the key of bytes that are stored, null for none
 * @param left the key of bytes that no row needs any more, null for none
 */
public record BytesChanged(String taken, String left) {}
