package fr.ent.persistence.access;

import java.time.LocalDate;

/**
 * Which people of a school a list of accounts is about.
 *
 * @param division of pupils and guardians, 0 for all divisions; not looked at for the staff
 * @param day on which they are of the school
 */
public record AccountFilter(String uai, AccountKind kind, long division, LocalDate day) {}
