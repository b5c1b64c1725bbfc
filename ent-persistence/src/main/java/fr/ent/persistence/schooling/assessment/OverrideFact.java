package fr.ent.persistence.schooling.assessment;

import java.math.BigDecimal;

/**
 * A final average in place of the computed one, with its reason.
 *
 * @param subject its label
 * @param points on twenty
 */
public record OverrideFact(
        long pupilId, long periodId, long subjectId, String subject, BigDecimal points, String reason, int version) {}
