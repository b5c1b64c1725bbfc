package fr.ent.persistence.schooling.report;

import fr.ent.persistence.schooling.directory.GradingPeriod;
import java.io.Serializable;
import java.time.Instant;

/** Of what a teacher was reminded. */
public record ReminderLine(
        long assignmentId,
        String subject,
        String structure,
        String division,
        long periodId,
        GradingPeriod.Kind kind,
        int rank,
        Instant at)
        implements Serializable {}
