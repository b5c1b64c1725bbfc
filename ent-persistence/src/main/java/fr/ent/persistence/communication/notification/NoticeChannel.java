package fr.ent.persistence.communication.notification;

/** By which way somebody is told; what it tells is always read in the portal besides. */
public enum NoticeChannel {
    /** Nothing is sent: he reads it when he comes. */
    PORTAL,
    /** Electronic mail. */
    MAIL,
    /** A short message to his mobile telephone, through the gateway of the operator. */
    SMS,
    /** A letter that the school prints and posts. */
    PAPER
}
