package fr.ent.ejb.access;

import fr.ent.persistence.access.AccountState;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * The account of one person as the school that looks after it sees it.
 *
 * @param personId the person
 * @param name in the order of lists
 * @param login empty when there is none yet
 * @param state how far the account has come
 * @param frozenSince since when it opens nothing; null when it is not frozen
 * @param zone of the school, in which hours are shown
 * @param mayFreeze may the caller freeze and unfreeze it?
 */
public record AccountCard(
        long personId,
        String name,
        String login,
        AccountState state,
        Instant frozenSince,
        ZoneId zone,
        boolean mayFreeze) {

    /** Does it open nothing? */
    public boolean frozen() {
        return state == AccountState.FROZEN;
    }

    /** By the clock of the school; null when it is not frozen. */
    public ZonedDateTime frozenAt() {
        return frozenSince == null ? null : frozenSince.atZone(zone);
    }
}
