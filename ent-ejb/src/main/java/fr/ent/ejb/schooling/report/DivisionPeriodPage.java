package fr.ent.ejb.schooling.report;

import fr.ent.persistence.schooling.assessment.DivisionPeriod;
import fr.ent.persistence.schooling.assessment.PeriodEventLine;
import fr.ent.persistence.schooling.report.ProposalLine;
import java.io.Serializable;
import java.util.List;

/**
 * A division in one period, for the head.
 *
 * @param events what happened, the newest first
 * @param proposals corrections that teachers propose, those that wait first
 */
public record DivisionPeriodPage(
        DivisionPeriod period, DivisionState state, List<PeriodEventLine> events, List<ProposalLine> proposals)
        implements Serializable {}
