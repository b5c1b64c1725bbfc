package fr.ent.persistence.schooling.report;

import java.io.Serializable;

/** A sentence of a teacher. */
public record PhraseLine(long id, String content) implements Serializable {}
