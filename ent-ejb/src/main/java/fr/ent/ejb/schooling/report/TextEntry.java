package fr.ent.ejb.schooling.report;

/**
 * What somebody typed of a pupil.
 *
 * @param version as he saw it, 0 when nothing had ever been written
 */
public record TextEntry(int version, String text) {}
