package fr.ent.ejb.schooling.directory;

/**
 * The school has said what a link is that ONDE leaves open, and it lets the adult read.
 *
 * @param guardian the adult
 */
public record GuardianshipVerified(long guardian) {}
