package fr.ent.ejb.schooling.attendance.justification;

import fr.ent.persistence.schooling.attendance.DecisionLine;
import java.io.Serializable;
import java.util.List;

/**
 * One page of what school life answered in the last weeks.
 *
 * @param total how many there are, on all pages
 * @param lines the latest answer first
 */
public record JustificationDecisions(long total, List<DecisionLine> lines) implements Serializable {}
