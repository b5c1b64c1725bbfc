package fr.ent.ejb.access;

import java.time.LocalDate;

/**
 * What somebody is named in a school, and when.
 *
 * @param role one of {@link MemberService#NAMED}
 * @param since first day, today or later; null for today
 * @param until last day; null when none is known
 */
public record NamedRole(String role, LocalDate since, LocalDate until) {

    /** From today on, without an end. */
    public static NamedRole of(String role) {
        return new NamedRole(role, null, null);
    }
}
