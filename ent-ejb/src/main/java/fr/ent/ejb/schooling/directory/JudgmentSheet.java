package fr.ent.ejb.schooling.directory;

import java.io.Serializable;

/**
 * One decision of a judge, as it is read.
 *
 * @param pupil "MARTIN Léa"
 * @param adult whose link it is about
 * @param scanned is the decision itself kept?
 * @param mayEnter may the reader correct it?
 */
public record JudgmentSheet(String pupil, String adult, JudgmentTerms terms, boolean scanned, boolean mayEnter)
        implements Serializable {}
