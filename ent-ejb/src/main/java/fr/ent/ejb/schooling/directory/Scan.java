package fr.ent.ejb.schooling.directory;

import fr.ent.persistence.schooling.directory.ScanType;

/** A decision as it was scanned. */
public record Scan(ScanType type, byte[] bytes) {}
