package fr.ent.persistence.schooling.assessment;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An assessment as averages need it.
 *
 * @param revision counts the saves of its marks; with the version, it says whether anything about it changed
 * @param subjectId of its subject, which gathers the marks of a division and of its groups
 * @param publishedAt null when not yet said
 */
public record AssessmentFact(
        long id,
        int version,
        int revision,
        long subjectId,
        String subject,
        String structure,
        String title,
        LocalDate heldOn,
        Instant publishedAt,
        BigDecimal scale,
        BigDecimal weight,
        boolean rescaled,
        boolean formative)
        implements Serializable {}
