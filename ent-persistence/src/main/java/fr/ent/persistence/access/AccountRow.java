package fr.ent.persistence.access;

import java.time.Instant;

/**
 * A person of a list of accounts.
 *
 * @param personId the person
 * @param name as lists show it: usual or family name, then first name
 * @param login null when there is no account yet
 * @param activated has he chosen a password?
 * @param codeUntil until when a code waits for him, null when none does
 */
public record AccountRow(long personId, String name, String login, boolean activated, Instant codeUntil) {}
