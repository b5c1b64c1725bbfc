package fr.ent.ejb.schooling.office;

/** Text as a form brings it. */
final class Typed {

    private Typed() {}

    /** Without blanks at its ends; empty when nothing was typed. */
    static String text(String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** The same, null when nothing was typed. */
    static String orNull(String typed) {
        var text = text(typed);
        return text.isEmpty() ? null : text;
    }
}
