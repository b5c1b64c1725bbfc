package fr.ent.persistence.schooling.directory;

/** A link, with the adult (or the pupil of age himself) who holds it. */
public record GuardianTie(long guardianId, FamilyTie tie) {}
