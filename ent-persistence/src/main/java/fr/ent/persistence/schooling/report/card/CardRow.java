package fr.ent.persistence.schooling.report.card;

import java.time.Instant;

/** An archived report card of a pupil, as lists need it. */
public record CardRow(long id, long pupilId, int edition, int size, Instant madeAt) {}
