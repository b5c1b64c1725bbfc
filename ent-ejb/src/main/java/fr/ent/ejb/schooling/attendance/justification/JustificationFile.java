package fr.ent.ejb.schooling.attendance.justification;

import fr.ent.persistence.kernel.FileType;

/** What a family attached. */
public record JustificationFile(FileType type, byte[] bytes) {}
