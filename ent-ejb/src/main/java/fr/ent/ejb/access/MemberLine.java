package fr.ent.ejb.access;

import java.time.LocalDate;
import java.util.List;

/**
 * Somebody of the staff, as the page of the members shows him.
 *
 * @param functions FONCTION of STS, such as ENS; none for somebody whom no file brings
 * @param roles what he is here today or later; none for somebody whose function opens nothing
 */
public record MemberLine(long personId, String name, List<String> functions, List<Held> roles) {

    /**
     * What he is.
     *
     * @param ahead does it begin only later?
     * @param until last day, null when none is known
     */
    public record Held(String role, LocalDate since, LocalDate until, boolean ahead) {}
}
