package fr.ent.persistence.schooling.attendance;

/**
 * A pupil as figures sort him.
 *
 * @param label of his level, or of one of his divisions; null when none is known
 */
public record FiguresPupil(long id, String label) {}
