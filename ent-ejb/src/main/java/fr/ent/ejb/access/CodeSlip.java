package fr.ent.ejb.access;

/**
 * What is cut out of the sheet and handed over. The code exists here and on paper only; the base keeps its hash.
 *
 * @param name of the person
 * @param login of the account
 * @param code to type once
 */
public record CodeSlip(String name, String login, String code) {}
