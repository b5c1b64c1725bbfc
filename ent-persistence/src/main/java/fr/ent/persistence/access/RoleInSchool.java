package fr.ent.persistence.access;

/**
 * What a person is somewhere.
 *
 * @param schoolId null for the whole deployment
 * @param uai null for the whole deployment
 * @param schoolName null for the whole deployment
 * @param role a constant of {@code fr.ent.ejb.kernel.Role}
 */
public record RoleInSchool(Long schoolId, String uai, String schoolName, String role) {}
