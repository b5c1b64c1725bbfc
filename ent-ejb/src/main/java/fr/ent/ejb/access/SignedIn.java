package fr.ent.ejb.access;

import java.util.Set;

/**
 * Somebody who showed the right password, and the right code if that came after.
 *
 * @param login of the account, as stored
 * @param roles everything he is anywhere today
 * @param stamp what his session stands on, see {@code CallerFacts}
 * @param next what comes now
 */
public record SignedIn(String login, Set<String> roles, int stamp, Next next) {

    /** What comes after the right password. */
    public enum Next {
        /** He is in. */
        ENTER,
        /** The code of his second factor: he is not in yet. */
        CODE,
        /** He is in, and must choose a second factor before anything else. */
        ENROL
    }
}
