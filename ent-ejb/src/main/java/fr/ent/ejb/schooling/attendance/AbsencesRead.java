package fr.ent.ejb.schooling.attendance;

/** The caller read what is kept of a pupil's presence. Who waits for guardians to read listens to this, in the same transaction. */
public record AbsencesRead(long pupilId) {}
