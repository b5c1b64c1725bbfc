package fr.ent.ejb.access;

/**
 * How letters are to be printed.
 *
 * @param page where the code is typed, as it stands on the paper
 * @param inEnglish is everything said a second time in English, on the same sheet?
 */
public record LetterPaper(String page, boolean inEnglish) {}
