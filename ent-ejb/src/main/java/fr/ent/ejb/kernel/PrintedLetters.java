package fr.ent.ejb.kernel;

import fr.ent.persistence.kernel.BrokenRule;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The letters that our documents can print: who writes for paper is told before, not by a question mark on it. */
public final class PrintedLetters {

    private static final String MISSING = "?";

    /** Of a document that is never written. */
    private static final PdfTypeface FACE = PdfTypeface.plain(new PDDocument());

    private PrintedLetters() {}

    /** @throws BrokenRule text.unprintable (the first such letter) when one would be printed as a question mark */
    public static synchronized String only(String text) {
        text.codePoints()
                .filter(letter -> !Character.isWhitespace(letter))
                .mapToObj(Character::toString)
                .filter(letter ->
                        !letter.equals(MISSING) && FACE.printable(letter).equals(MISSING))
                .findFirst()
                .ifPresent(letter -> BrokenRule.when(true, "text.unprintable", letter));
        return text;
    }
}
