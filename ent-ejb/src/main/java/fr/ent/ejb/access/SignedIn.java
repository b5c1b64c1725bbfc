package fr.ent.ejb.access;

import java.util.Set;

/**
 * Somebody who showed the right password.
 *
 * @param login of the account, as stored
 * @param roles everything he is anywhere today
 * @param stamp what his session stands on, see {@code CallerFacts}
 */
public record SignedIn(String login, Set<String> roles, int stamp) {}
