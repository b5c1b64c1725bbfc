package fr.ent.persistence.communication.notification;

/** Where a notice is on its way. */
public enum NoticeState {
    /** It will be sent, or sent again after a failure. */
    WAITING,
    /** The mail server has taken it. */
    SENT,
    /** The person has no address. */
    UNREACHABLE,
    /** The mail server refused the address, or nothing worked for three days. */
    GIVEN_UP,
    /** What it announced was corrected before anything left. */
    CANCELLED,
    /** The person does not want this kind. */
    DECLINED
}
