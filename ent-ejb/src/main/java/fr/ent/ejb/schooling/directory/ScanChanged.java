package fr.ent.ejb.schooling.directory;

/**
 * A row took or let go the bytes of a scan; which of them go with it is known when its transaction ends.
 *
 * @param taken the key of bytes that are stored, null for none
 * @param left the key of bytes that no row needs any more, null for none
 */
public record ScanChanged(String taken, String left) {}
