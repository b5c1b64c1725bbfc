package fr.ent.ejb.schooling.report;

import fr.ent.persistence.schooling.assessment.PeriodFact;
import java.util.List;

/**
 * The divisions of a school in a period.
 *
 * @param periods to choose from, of both kinds when the school has both
 * @param period the one shown, null when the school has none
 * @param divisions those that follow it, by code
 */
public record PeriodBoard(List<PeriodFact> periods, PeriodFact period, List<DivisionState> divisions) {}
