package fr.ent.persistence.schooling.assessment;

/**
 * An assessment that exists.
 *
 * @param revision how often its marks were saved; 0 for never
 */
public record AnnouncedAssessment(long id, long assignmentId, String title, int revision) {}
