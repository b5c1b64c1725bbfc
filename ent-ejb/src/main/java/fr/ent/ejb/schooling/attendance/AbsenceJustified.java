package fr.ent.ejb.schooling.attendance;

/**
 * A family said why a pupil was, or will be, absent, the first time or in answer to a refusal. Who reminds the silent
 * listens to this, in the same transaction.
 */
public record AbsenceJustified(long justificationId, long absenceId, long pupilId) {}
