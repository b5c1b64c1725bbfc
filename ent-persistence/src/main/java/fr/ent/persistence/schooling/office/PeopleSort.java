package fr.ent.persistence.schooling.office;

/** The orders of a list of people. */
public enum PeopleSort {
    NAME,
    NAME_BACKWARDS,
    YOUNGEST,
    OLDEST
}
