package fr.ent.ejb.access;

/**
 * What the opening of a school takes.
 *
 * @param uai seven digits and a letter
 * @param name not blank
 * @param academy code of the académie
 * @param holidayZone A, B, C, or OWN
 * @param timeZone of the tz database, Europe/Paris or an overseas one
 * @param familyName of its administrator
 * @param firstName of its administrator
 */
public record NewSchool(
        String uai,
        String name,
        String academy,
        String holidayZone,
        String timeZone,
        String familyName,
        String firstName) {}
