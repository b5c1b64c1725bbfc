package fr.ent.ejb.schooling.office;

/** What a line of the changes by hand is about. */
public enum Changed {
    /** The person was entered. */
    ENTERED,
    NAME,
    BIRTH_DATE,
    CONTACT,
    ADDRESS,
    /** A division and its first day. */
    DIVISION,
    /** An adult, his level, the first and the last day of the link. */
    GUARDIAN,
    /** The last day in the school, and why. */
    LEFT;

    /** Parts the values of one line: a character that nobody types. */
    public static final String SEPARATOR = "\u001F";

    /** Several values of one line. */
    static String values(Object... parts) {
        var written = new StringBuilder();
        for (var part : parts) {
            written.append(written.isEmpty() ? "" : SEPARATOR).append(part == null ? "" : part);
        }
        return written.toString();
    }
}
