package fr.ent.ejb.rights;

import fr.ent.ejb.kernel.Ruling;

/**
 * "As X, may I do Y on Z?"
 *
 * @param person the name of X
 * @param object the name of Z; empty for the whole school
 * @param ruling yes or no, with the rule that decided
 */
public record Answer(String person, Deed deed, String object, Ruling ruling) {}
