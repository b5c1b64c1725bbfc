package fr.ent.persistence.schooling.report.card;

/** How far the documents of a division have come. */
public enum BatchState {
    WAITING,
    RUNNING,
    DONE,
    CANCELLED,
    FAILED
}
