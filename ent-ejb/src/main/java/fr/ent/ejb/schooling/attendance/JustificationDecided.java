package fr.ent.ejb.schooling.attendance;

/**
 * School life answered what a family had said. Who tells the family listens to this, in the same transaction.
 *
 * @param accepted else refused
 */
public record JustificationDecided(long justificationId, long absenceId, long pupilId, boolean accepted) {}
