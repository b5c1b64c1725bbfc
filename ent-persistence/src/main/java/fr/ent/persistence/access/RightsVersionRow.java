package fr.ent.persistence.access;

import java.time.Instant;

/**
 * A version of the rights of a school.
 *
 * @param firstName of who decided, null when his account is gone
 * @param shownName of who decided, null when his account is gone
 * @param rights as {@code RightChoices} writes them
 */
public record RightsVersionRow(
        int number, Instant decidedAt, String login, String firstName, String shownName, String rights) {

    /** Who decided, else his login. */
    public String who() {
        return shownName == null ? login : (firstName + " " + shownName).strip();
    }
}
