package fr.ent.ejb.kernel;

import fr.ent.ejb.kernel.TaggedPdf.Type;
import java.util.List;

/**
 * The address of a letter that is folded in three, where the window of a long envelope (DL) shows it wherever the sheet
 * slips: 35 by 100, 20 from right and bottom, in millimetres. Nothing else may stand there.
 */
public final class EnvelopeWindow {

    private static final float LEFT = 103;
    private static final float TOP = 55.5f;
    private static final float WIDTH = 86;
    private static final float HEIGHT = 23;
    private static final float LEADING = 4.6f;
    private static final float SIZE = 10.5f;
    private static final float FOLD = 99;

    private EnvelopeWindow() {}

    /** Writes it, as large as its longest line and its number of lines allow, and marks the folds. */
    public static void show(TaggedPdf pdf, List<String> lines) {
        var leading = Math.min(LEADING, HEIGHT / lines.size());
        var size = Math.min(SIZE, leading / LEADING * SIZE);
        var full = new Type(false, size, leading);
        var widest = lines.stream()
                .map(line -> pdf.width(full, line))
                .max(Float::compare)
                .orElse(WIDTH);
        var fits = new Type(false, size * Math.min(1, WIDTH / widest), leading);
        pdf.lines(fits, LEFT, TOP, lines);
        pdf.rule(4, FOLD, 9, FOLD);
        pdf.rule(4, 2 * FOLD, 9, 2 * FOLD);
    }
}
