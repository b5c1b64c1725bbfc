package fr.ent.persistence.schooling.assessment;

import java.math.BigDecimal;

/** A final average in place of the computed one, with its reason. */
public record OverrideFact(
        long pupilId, long periodId, long subjectId, BigDecimal points, String reason, int version) {}
