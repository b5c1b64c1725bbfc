package fr.ent.ejb.exchange;

/** What an anomaly of a file does to its import. */
public enum Severity {
    /** Said for the record; the line is used. */
    NOTE,
    /** The line is used without the doubtful value. */
    WARNING,
    /** The file is refused whole: a file is all or nothing. */
    ERROR
}
