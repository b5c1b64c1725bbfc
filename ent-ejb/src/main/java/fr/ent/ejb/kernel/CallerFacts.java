package fr.ent.ejb.kernel;

import java.util.Set;

/**
 * What is true today of the account that asks.
 *
 * @param accountId the account
 * @param personId the person behind it, null for the administrator of the deployment who is nobody's pupil or parent
 * @param name as shown at the top of pages
 * @param stamp changes with the password and with a closing: a session opened under another stamp is over
 * @param roles what the person is without being named in a school: PUPIL, GUARDIAN, PLATFORM_ADMIN
 */
public record CallerFacts(long accountId, Long personId, String name, int stamp, Set<String> roles) {}
