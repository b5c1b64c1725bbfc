package fr.ent.persistence.access;

import java.time.LocalDate;

/**
 * What somebody is in a school, or what STS calls him there.
 *
 * @param shown usual or family name
 * @param sortKey of the name
 * @param word a constant of {@code fr.ent.ejb.kernel.Role}, or FONCTION of STS
 * @param since first day
 * @param until last day, {@link fr.ent.persistence.kernel.Validity#OPEN} when none is known
 */
public record MemberRow(
        long personId, String shown, String first, String sortKey, String word, LocalDate since, LocalDate until) {

    /** As lists show it. */
    public String name() {
        return (shown + " " + first).strip();
    }
}
