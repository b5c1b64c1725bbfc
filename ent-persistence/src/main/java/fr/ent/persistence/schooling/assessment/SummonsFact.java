package fr.ent.persistence.schooling.assessment;

import java.io.Serializable;
import java.time.LocalDate;

/** A pupil is summoned to a replacement test of that title, on that day. */
public record SummonsFact(long pupilId, long assessmentId, String title, String subject, LocalDate heldOn)
        implements Serializable {}
