package fr.ent.ejb.access;

/**
 * Somebody of the staff whom no file brings.
 *
 * @param familyName not blank
 * @param firstName not blank
 * @param role what he is
 */
public record NewMember(String familyName, String firstName, NamedRole role) {}
