package fr.ent.persistence.communication.notification;

/** Where a notice is on its way. */
public enum NoticeState {
    /** It will be sent, or sent again after a failure. */
    WAITING,
    /** The mail server, or the gateway of short messages, has taken it; the letter is printed; it stands in the portal. */
    SENT,
    /** The person has no address. */
    UNREACHABLE,
    /** The address was refused, a short message never arrived, or nothing worked for three days. */
    GIVEN_UP,
    /** What it announced was corrected before anything left. */
    CANCELLED,
    /** The person does not want this kind. */
    DECLINED,
    /** He had as many short messages that day as the school sends to one person. */
    LIMITED
}
