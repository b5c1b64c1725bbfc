package fr.ent.ejb.kernel;

import static java.lang.Character.UnicodeBlock.VARIATION_SELECTORS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A typeface embedded in one document, with the letters that it uses; no name stops it, in whatever script. */
final class PdfTypeface {

    private static final String FOLDER = "/liberation/LiberationSans-";

    private final PDFont font;
    private final Map<Integer, String> known = new HashMap<>();
    private final Map<Integer, Float> widths = new HashMap<>();

    private PdfTypeface(PDDocument document, String style) {
        try (var file = TaggedPdf.class.getResourceAsStream(FOLDER + style + ".ttf")) {
            font = PDType0Font.load(document, file, true);
        } catch (IOException notThere) {
            throw new UncheckedIOException(notThere);
        }
    }

    static PdfTypeface plain(PDDocument document) {
        return new PdfTypeface(document, "Regular");
    }

    static PdfTypeface bold(PDDocument document) {
        return new PdfTypeface(document, "Bold");
    }

    PDFont font() {
        return font;
    }

    /** In points, of a text that is printable: letters stand side by side, each as wide as it is. */
    float width(String printable, float size) {
        var sum = 0f;
        for (var at = 0; at < printable.length(); at += Character.charCount(printable.codePointAt(at))) {
            sum += widths.computeIfAbsent(printable.codePointAt(at), this::measured);
        }
        return sum / 1000 * size;
    }

    private float measured(int letter) {
        try {
            return font.getStringWidth(Character.toString(letter));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** The text in letters that the typeface has: a letter without its accents, else a question mark, for one it has not; what is invisible is left out. */
    String printable(String text) {
        var printable = new StringBuilder();
        text.codePoints().forEach(letter -> printable.append(known.computeIfAbsent(letter, this::printed)));
        return printable.toString();
    }

    private String printed(int letter) {
        var text = Character.toString(letter);
        if (has(text)) {
            return text;
        }
        if (isInvisible(letter)) {
            return "";
        }
        var plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return !plain.isEmpty() && has(plain) ? plain : "?";
    }

    /** Joiners, and what chooses the look of the letter before. */
    private static boolean isInvisible(int letter) {
        return Character.getType(letter) == Character.FORMAT
                || Character.UnicodeBlock.of(letter) == VARIATION_SELECTORS;
    }

    private boolean has(String text) {
        try {
            font.encode(text);
            return true;
        } catch (IllegalArgumentException notInIt) {
            return false;
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }
}
