package fr.ent.ejb.access;

import java.time.ZonedDateTime;

/**
 * A browser from which somebody opened his account.
 *
 * @param name "Firefox, Windows", empty when it did not say
 * @param last when the account was opened from it last, by the clock of his school
 * @param here is it the one that asks?
 */
public record SeenBrowser(String name, ZonedDateTime last, boolean here) {}
