package fr.ent.ejb.schooling.attendance.justification;

import fr.ent.ejb.kernel.quarantine.SentFile;

/**
 * Why, as a family says it.
 *
 * @param reasonId one of the school's; null for none of them
 * @param text perhaps null
 * @param file null for none
 */
public record JustificationWords(Long reasonId, String text, SentFile file) {}
