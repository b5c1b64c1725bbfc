package fr.ent.persistence.schooling.attendance;

/**
 * What is said of an absence.
 *
 * @param reason null when none is known
 */
public record AbsencePlan(AbsenceKind kind, AbsenceInterval when, AbsenceReason reason) {}
