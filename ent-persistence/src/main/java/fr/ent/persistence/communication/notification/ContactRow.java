package fr.ent.persistence.communication.notification;

/** What follows the absence of a pupil's day, with a call about it. @param outcome null when nobody called */
public record ContactRow(long followUpId, long pupilId, FollowUpState state, PhoneOutcome outcome) {}
