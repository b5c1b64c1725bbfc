package fr.ent.persistence.access;

/** Whose accounts a list shows. */
public enum AccountKind {
    PUPILS,
    GUARDIANS,
    STAFF
}
