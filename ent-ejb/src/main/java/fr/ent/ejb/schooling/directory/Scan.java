package fr.ent.ejb.schooling.directory;

import fr.ent.persistence.kernel.FileType;

/** A decision as it was scanned. */
public record Scan(FileType type, byte[] bytes) {}
