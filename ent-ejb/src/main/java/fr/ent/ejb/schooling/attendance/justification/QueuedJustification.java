package fr.ent.ejb.schooling.attendance.justification;

import fr.ent.persistence.schooling.attendance.JustificationLine;
import java.io.Serializable;

/**
 * One that school life has to answer.
 *
 * @param division of the pupil today, "" when he is in none
 * @param openable may what is attached be opened now?
 */
public record QueuedJustification(JustificationLine line, String division, boolean openable) implements Serializable {}
