package fr.ent.ejb.schooling.report;

import fr.ent.persistence.schooling.report.CouncilDecision.Words;
import java.io.Serializable;
import java.time.Instant;

/**
 * What became of the words of a council. A conflict is an answer: nothing was overwritten, both are told.
 *
 * @param kept are they written?
 * @param mine what was sent
 * @param theirs what is there
 * @param version of what is there
 * @param who wrote what is there
 */
public record CouncilSaved(boolean kept, Words mine, Words theirs, int version, String who, Instant at)
        implements Serializable {}
