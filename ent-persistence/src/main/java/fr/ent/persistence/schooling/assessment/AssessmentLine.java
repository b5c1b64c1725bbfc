package fr.ent.persistence.schooling.assessment;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An assessment in a teacher's list.
 *
 * @param publishedAt null when not yet said
 * @param marks how many pupils have something in their cell
 */
public record AssessmentLine(
        long id,
        long assignmentId,
        String subject,
        String structure,
        String title,
        LocalDate heldOn,
        BigDecimal scale,
        BigDecimal weight,
        boolean rescaled,
        boolean formative,
        Instant publishedAt,
        long marks)
        implements Serializable {}
