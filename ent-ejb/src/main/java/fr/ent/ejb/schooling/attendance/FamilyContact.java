package fr.ent.ejb.schooling.attendance;

import java.io.Serializable;

/**
 * How far the family of an absent pupil is told.
 *
 * @param followUpId where a call about it is noted
 * @param open may a call still be noted? Not once somebody answered
 */
public record FamilyContact(long followUpId, boolean open, FamilyStep step) implements Serializable {}
