package fr.ent.ejb.schooling.directory;

/** A division or group that the reader may open. */
public record StructureChoice(long id, String label) {}
