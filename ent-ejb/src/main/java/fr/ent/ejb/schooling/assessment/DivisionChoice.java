package fr.ent.ejb.schooling.assessment;

/** A division that somebody may choose. */
public record DivisionChoice(long id, String label) {}
