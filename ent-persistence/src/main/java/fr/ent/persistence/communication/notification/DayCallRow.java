package fr.ent.persistence.communication.notification;

import java.time.Instant;

/** A call that was noted about an absence of a day. @param note null when there is nothing to say */
public record DayCallRow(
        String pupilShownName,
        String pupilFirstName,
        String callerShownName,
        String callerFirstName,
        PhoneOutcome outcome,
        String note,
        Instant at) {}
