package fr.ent.ejb.schooling.report.card;

import fr.ent.persistence.schooling.assessment.PeriodFact;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * Who opened the report cards of a division in a period: the legal guardians who may read them, and the pupil.
 *
 * @param publishedAt from when they read them, null when nobody said
 * @param mayPrint may the caller print the paper copies?
 * @param letters how many paper copies there would be now
 * @param homeless how many of those who did not open have no address
 */
public record OpeningBoard(
        String division,
        List<PeriodFact> periods,
        PeriodFact shown,
        Instant publishedAt,
        ZoneId zone,
        List<Line> lines,
        boolean mayPrint,
        int letters,
        int homeless) {

    /**
     * A pupil.
     *
     * @param readableSince from when his card can be read; null when there is none to read
     */
    public record Line(long pupilId, String pupil, Instant readableSince, List<Reader> readers) {}

    /** Somebody who may read it; openedAt is null when he did not. */
    public record Reader(String name, boolean pupil, Instant openedAt) {}
}
