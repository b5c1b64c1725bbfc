package fr.ent.persistence.schooling.report;

import java.io.Serializable;
import java.time.Instant;

/**
 * An appreciation as it stands.
 *
 * @param content "" when it was emptied
 */
public record AppreciationFact(
        long id,
        long pupilId,
        long periodId,
        long assignmentId,
        long subjectId,
        String content,
        int version,
        long authorId,
        Instant changedAt)
        implements Serializable {}
