package fr.ent.persistence.schooling.report;

/**
 * A teaching that some pupils of a division follow, in the division or in a group.
 *
 * @param pupils how many of the division
 */
public record DivisionTeaching(
        long divisionId, long assignmentId, long subjectId, String subject, String structure, long pupils) {}
