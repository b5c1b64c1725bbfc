package fr.ent.ejb.kernel;

import java.time.ZoneId;
import java.util.Set;

/**
 * One school where the caller is named today, and as what.
 *
 * @param id the row of the school
 * @param uai its address part
 * @param name as shown
 * @param zone where its days begin (overseas schools exist)
 * @param roles of the caller there, today
 * @param choices what the school decided about rights, now
 */
public record CallerSchool(long id, String uai, String name, ZoneId zone, Set<String> roles, RightChoices choices) {

    /** A school that decided nothing about rights. */
    public CallerSchool(long id, String uai, String name, ZoneId zone, Set<String> roles) {
        this(id, uai, name, zone, roles, RightChoices.USUAL);
    }
}
