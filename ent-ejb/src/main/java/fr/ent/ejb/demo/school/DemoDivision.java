package fr.ent.ejb.demo.school;

/** A division of the demo; its code may hold a space or a slash, or look like a number, as real ones do. */
public record DemoDivision(String code, String label, Level level) {}
