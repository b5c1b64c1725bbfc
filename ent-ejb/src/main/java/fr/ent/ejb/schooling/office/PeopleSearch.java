package fr.ent.ejb.schooling.office;

import fr.ent.persistence.schooling.office.PeopleKind;
import fr.ent.persistence.schooling.office.PeopleSort;

/**
 * What a list of people is asked for.
 *
 * @param division of pupils and guardians, 0 for all; not looked at for the staff
 * @param text pieces of names; empty for everybody
 */
public record PeopleSearch(PeopleKind kind, long division, String text, PeopleSort sort) {}
