package fr.ent.ejb.access;

/**
 * A school of the deployment.
 *
 * @param uai its number
 * @param name as shown
 * @param academy code of the académie
 * @param rightLetter does the letter of the number agree with its digits?
 */
public record OpenSchool(String uai, String name, String academy, boolean rightLetter) {}
