package fr.ent.persistence.schooling.report.card;

/** What is made for a pupil. */
public enum ReportKind {
    /** Bulletin: averages and appreciations of a period. */
    CARD,
    /** Relevé de notes: every mark of a period. */
    MARK_SHEET
}
