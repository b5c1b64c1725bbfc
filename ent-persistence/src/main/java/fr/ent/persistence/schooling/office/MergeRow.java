package fr.ent.persistence.schooling.office;

import java.time.Instant;

/**
 * Two rows of one person that were made one.
 *
 * @param partedAt null as long as they are one
 */
public record MergeRow(
        long id,
        long keptId,
        String keptName,
        String keptFirst,
        String goneName,
        String goneFirst,
        Instant at,
        String login,
        Instant partedAt) {}
