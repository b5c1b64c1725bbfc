package fr.ent.persistence.schooling.office;

/** The three lists of the people of a school. */
public enum PeopleKind {
    PUPILS,
    GUARDIANS,
    STAFF
}
