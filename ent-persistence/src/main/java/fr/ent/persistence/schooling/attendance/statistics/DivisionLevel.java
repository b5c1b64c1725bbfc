package fr.ent.persistence.schooling.attendance.statistics;

/**
 * A division with the one level under which it is counted.
 *
 * @param level "" when no file says one
 */
public record DivisionLevel(long id, String label, String level) {}
