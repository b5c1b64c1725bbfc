package fr.ent.persistence.schooling.attendance;

/** In which division a pupil is. */
public record PupilDivision(long pupilId, String label) {}
