package fr.ent.persistence.schooling.office;

import fr.ent.persistence.kernel.SortKey;
import java.time.LocalDate;

/**
 * Which people of a school a list is about, and in which order.
 *
 * @param division of pupils and guardians, 0 for all; not looked at for the staff
 * @param text pieces of names in any order, accents or not; empty for everybody
 * @param day on which they are of the school
 */
public record PeopleFilter(String uai, PeopleKind kind, long division, String text, PeopleSort sort, LocalDate day) {

    /** Three patterns for a search key. */
    String[] patterns() {
        return SortKey.patterns(text);
    }
}
