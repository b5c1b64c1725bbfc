package fr.ent.ejb.communication.notification;

/**
 * A message ready to leave.
 *
 * @param id the same each time it is sent, so that a mailbox that gets it twice shows it once
 * @param to one address
 * @param subject without any personal detail
 * @param text plain
 */
public record Letter(String id, String to, String subject, String text) {}
