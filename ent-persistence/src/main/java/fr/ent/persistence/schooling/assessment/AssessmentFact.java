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
 * @param replacement do its marks count in place of what each pupil missed?
 * @param averagingCode what {@link #averaging} tells, null when nothing was chosen
 * @param partId null when it is in no part of what is taught; the label and the weight then too
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
        boolean formative,
        Counting counting,
        boolean replacement,
        long assignmentId,
        Integer averagingCode,
        Long partId,
        String partLabel,
        BigDecimal partWeight)
        implements Serializable {

    /**
     * A part of what is taught.
     *
     * @param weight its coefficient
     */
    public record Part(long id, String label, BigDecimal weight) implements Serializable {}

    /** Its part of what is taught, null when it is in none. */
    public Part part() {
        return partId == null ? null : new Part(partId, partLabel, partWeight);
    }

    /** How its teaching assignment makes averages in the period that was asked for. */
    public AveragingRules averaging() {
        return AveragingRules.ofCode(averagingCode);
    }
}
