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
 * @param frozenSince since when the account opens nothing, null when it is not frozen
 */
public record AccountRow(
        long personId, String name, String login, boolean activated, Instant codeUntil, Instant frozenSince) {

    /** Does the account open nothing? */
    public boolean frozen() {
        return frozenSince != null;
    }

    /** How far it has come. */
    public AccountState state(Instant now) {
        if (login == null) {
            return AccountState.NONE;
        }
        if (frozen()) {
            return AccountState.FROZEN;
        }
        if (activated) {
            return AccountState.ACTIVE;
        }
        return codeUntil != null && now.isBefore(codeUntil) ? AccountState.WAITING : AccountState.CLOSED;
    }
}
