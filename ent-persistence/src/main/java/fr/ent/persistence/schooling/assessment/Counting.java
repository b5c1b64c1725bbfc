package fr.ent.persistence.schooling.assessment;

/** How the marks of an assessment enter an average. */
public enum Counting {
    /** As any mark. */
    ORDINARY,
    /** Only its points above half of the scale, added to the points alone: it never lowers an average. */
    BONUS,
    /** "Facultative": counted only for whom it raises the average. */
    OPTIONAL
}
