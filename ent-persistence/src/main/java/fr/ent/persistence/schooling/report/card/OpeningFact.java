package fr.ent.persistence.schooling.report.card;

import java.time.Instant;

/** Somebody's first look at a report card of a pupil. */
public record OpeningFact(long pupilId, long cardId, long personId, Instant openedAt) {}
