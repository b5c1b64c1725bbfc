package fr.ent.ejb.schooling.attendance.justification;

import java.io.Serializable;
import java.util.List;

/**
 * What school life has to answer.
 *
 * @param waiting how many, those that do not fit into the lines too
 * @param lines the oldest absence first
 * @param reasons of the school
 */
public record JustificationQueue(long waiting, List<QueuedJustification> lines, List<ReasonChoice> reasons)
        implements Serializable {}
