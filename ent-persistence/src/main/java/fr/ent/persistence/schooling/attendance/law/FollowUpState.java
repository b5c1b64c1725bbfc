package fr.ent.persistence.schooling.attendance.law;

/** Where a follow-up stands. */
public enum FollowUpState {
    /** Steps are owed. */
    OPEN,
    /** Somebody closed it. */
    SETTLED,
    /** A correction brought the pupil under the threshold: nothing is owed, nothing is deleted. */
    BELOW
}
