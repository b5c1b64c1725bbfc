package fr.ent.persistence.communication.notification;

import java.time.Instant;

/** Letters printed at once: when, by whom, how many. */
public record PrintedRow(long printingId, Instant at, String shownName, String firstName, long letters) {}
