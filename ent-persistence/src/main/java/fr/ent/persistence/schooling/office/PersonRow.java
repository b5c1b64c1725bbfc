package fr.ent.persistence.schooling.office;

import java.time.LocalDate;

/**
 * Somebody of a list of people; contact as it is stored, null where unknown.
 *
 * @param address lines, postcode and town, parted by a comma; empty when unknown
 */
public record PersonRow(
        long id,
        String shownName,
        String firstName,
        LocalDate birthDate,
        String mail,
        String mobile,
        String home,
        String address) {}
