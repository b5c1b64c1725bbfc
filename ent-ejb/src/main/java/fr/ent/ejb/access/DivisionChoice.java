package fr.ent.ejb.access;

/** A division to choose. */
public record DivisionChoice(long id, String label) {}
