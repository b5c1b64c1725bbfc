package fr.ent.persistence.schooling.directory;

/** Where a school stands: premier degré (maternelle, élémentaire) or second degré (collège, lycée). */
public enum Degree {
    /** Calls by half-day, one teacher for a class. */
    FIRST,
    /** Calls by lesson. */
    SECOND
}
