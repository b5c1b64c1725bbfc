package fr.ent.ejb.access;

/** Whose accounts a list shows. */
public enum AccountKind {
    PUPILS,
    GUARDIANS,
    STAFF
}
