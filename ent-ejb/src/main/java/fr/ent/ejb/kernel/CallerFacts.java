package fr.ent.ejb.kernel;

import java.util.Set;

/**
 * What is true today of the account that asks.
 *
 * @param accountId the account
 * @param personId the person behind it
 * @param name as shown at the top of pages
 * @param stamp changes with the password and with a closing: a session opened under another stamp is over
 * @param roles what the person is without being named in a school: PUPIL, GUARDIAN, and those of {@link Role#DEPLOYMENT}
 * @param staff is the person named in a school?
 */
public record CallerFacts(long accountId, long personId, String name, int stamp, Set<String> roles, boolean staff) {}
