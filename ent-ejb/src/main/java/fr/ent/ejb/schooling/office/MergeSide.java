package fr.ent.ejb.schooling.office;

import java.io.Serializable;
import java.util.Map;

/**
 * One of two persons who may be the same.
 *
 * @param reach how to reach him, empty when unknown
 * @param login null without an account
 * @param used has the account a password?
 * @param rows what names him, by part of the house
 * @param obstacle the rule that keeps him from staying while the other goes, null for none
 */
public record MergeSide(
        long id, Identity who, String reach, String login, boolean used, Map<MergePart, Long> rows, String obstacle)
        implements Serializable {}
