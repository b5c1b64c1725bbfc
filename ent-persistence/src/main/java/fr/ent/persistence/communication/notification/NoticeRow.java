package fr.ent.persistence.communication.notification;

import java.time.Instant;
import java.time.LocalTime;

/**
 * A notice as the staff of its school read it: whom, of whom, what and when; never an address.
 *
 * @param time start of the lesson that it names, in the school's zone
 * @param settledAt when it was sent or given up, null while it waits
 * @param deliveredAt when the telephone got it, null when nobody said so
 * @param openedAt when he read it in the portal, null when he did not
 */
public record NoticeRow(
        long pupilId,
        String pupilShownName,
        String pupilFirstName,
        String recipientShownName,
        String recipientFirstName,
        NoticeKind kind,
        NoticeChannel channel,
        LocalTime time,
        Instant createdAt,
        NoticeState state,
        Instant settledAt,
        Instant deliveredAt,
        Instant openedAt) {}
