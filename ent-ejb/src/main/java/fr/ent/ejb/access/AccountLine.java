package fr.ent.ejb.access;

import fr.ent.persistence.access.AccountState;
import java.util.List;

/**
 * One person of the accounts page.
 *
 * @param personId the person
 * @param name in the order of lists
 * @param login empty when there is none yet
 * @param state how far the account has come
 * @param roles what he is in this school; empty for families
 * @param mayIssue may the caller give this person a code?
 */
public record AccountLine(
        long personId, String name, String login, AccountState state, List<String> roles, boolean mayIssue) {}
