package fr.ent.persistence.schooling.assessment;

import java.time.Instant;

/**
 * One change of one mark, as its history shows it; values as {@link MarkValue#text} writes them.
 *
 * @param pupil shown name of the pupil
 * @param pupilFirst first name of the pupil
 * @param author shown name of who changed it
 * @param authorFirst first name of who changed it
 */
public record MarkChange(
        long pupilId,
        String pupil,
        String pupilFirst,
        String author,
        String authorFirst,
        Instant at,
        String before,
        String after,
        String remarkBefore,
        String remarkAfter) {}
