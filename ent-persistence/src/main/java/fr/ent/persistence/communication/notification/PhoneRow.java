package fr.ent.persistence.communication.notification;

import java.time.Instant;

/** A call that school life noted. @param note null when there is nothing to say */
public record PhoneRow(
        long followUpId,
        String callerShownName,
        String callerFirstName,
        PhoneOutcome outcome,
        String note,
        Instant at) {}
