package fr.ent.ejb.schooling.assessment;

/**
 * Families read other report cards of a division than before, now or later: they were published, moved, taken back, or made
 * anew. Who must tell the guardians listens to this, in the same transaction.
 */
public record CardsChanged(long divisionId, long periodId) {}
