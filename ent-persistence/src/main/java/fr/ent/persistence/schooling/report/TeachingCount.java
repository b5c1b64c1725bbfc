package fr.ent.persistence.schooling.report;

/** A figure of a teaching for the pupils of a division. */
public record TeachingCount(long divisionId, long assignmentId, long count) {}
