package fr.ent.persistence.schooling.attendance;

/** What an absence record says of a pupil. Exemptions, which recur, are {@link Exemption}s. */
public enum AbsenceKind {
    /** He was not there. */
    ABSENCE,
    /** He came after the beginning: the record ends when he arrived. */
    LATENESS,
    /** He left before the end: the record begins when he left. */
    EARLY_DEPARTURE,
    /** Sent to the infirmary, until he came back. */
    INFIRMARY,
    /** Séquence d’observation, stage. */
    INTERNSHIP,
    /** Sortie scolaire, voyage. */
    OUTING,
    /** Sent out of a lesson, to school life. */
    EXCLUSION;

    /** "Sous la responsabilité de l’établissement": not an absence (RULES.md §4.4). */
    public boolean isUnderSchool() {
        return this == INFIRMARY || this == INTERNSHIP || this == OUTING || this == EXCLUSION;
    }

    /** May it last more than a day? */
    public boolean mayLast() {
        return this == ABSENCE || this == INTERNSHIP || this == OUTING;
    }
}
