package fr.ent.ejb.access;

import fr.ent.persistence.access.AccountMailKind;
import java.time.ZonedDateTime;

/**
 * A mail to the owner of an account, ready to be put into words.
 *
 * @param id another one each time it leaves, because its code is another one
 * @param to his address
 * @param code by which he chooses a new password; empty for another kind
 * @param minutes for which the code may be used
 * @param at when it happened, by the clock of his school
 */
public record AccountLetter(String id, AccountMailKind kind, String to, String code, long minutes, ZonedDateTime at) {}
