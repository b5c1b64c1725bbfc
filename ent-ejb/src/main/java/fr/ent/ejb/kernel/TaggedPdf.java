package fr.ent.ejb.kernel;

import fr.ent.ejb.kernel.PdfInk.Place;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/**
 * Sheets of A4 made in memory, PDF/UA-1 (ISO 14289-1): the typeface is embedded, and each text is an element of the
 * document's structure in the order in which it was written, so that a screen reader reads it; lines are decoration.
 * Millimetres from the top left.
 */
public final class TaggedPdf implements AutoCloseable {

    private final PDDocument document = new PDDocument();
    private final PdfTree tree = new PdfTree(document);
    private final PdfInk ink = new PdfInk(document);
    private Locale spoken;

    /**
     * How a text looks.
     *
     * @param size in points
     * @param leading from one line to the next, in millimetres
     */
    public record Type(boolean bold, float size, float leading) {}

    /** What holds other elements. */
    public enum Part {
        TABLE("Table"),
        HEAD("THead"),
        BODY("TBody"),
        FOOT("TFoot"),
        ROW("TR");

        private final String tag;

        Part(String tag) {
            this.tag = tag;
        }
    }

    /** Which cells a header names. */
    public enum Scope {
        COLUMN("Column"),
        ROW("Row");

        private final String word;

        Scope(String word) {
            this.word = word;
        }
    }

    /** @param language of what is written until {@link #speak} says another */
    public TaggedPdf(String title, Locale language) {
        spoken = language;
        inMemory(() -> PdfMetadata.write(document, title, language));
    }

    /** A new sheet, and a new part of the document; what is written from now on is on it. */
    public void newPage() {
        tree.section();
        nextPage();
    }

    /** A new sheet on which what was begun goes on. */
    public void nextPage() {
        inMemory(() -> tree.turnTo(ink.newSheet()));
    }

    /** How many sheets there are. */
    public int pages() {
        return document.getNumberOfPages();
    }

    /** What is written from now on is in this language. */
    public void speak(Locale language) {
        spoken = language;
    }

    /** What is written from now on is in it, until {@link #close(Part)}. */
    public void open(Part part) {
        tree.open(part.tag);
    }

    /** It is whole; said again so that the code shows what it closes. */
    public void close(Part part) {
        tree.close();
    }

    /** How wide a text is, in millimetres. */
    public float width(Type type, String text) {
        return ink.width(type, text);
    }

    /** One line that ends at {@code right}. */
    public void lineTo(Type type, float right, float top, String text) {
        lines(type, right - width(type, text), top, List.of(text));
    }

    /** Lines that stay as they are, one element; answers where the next one stands. */
    public float lines(Type type, float left, float top, List<String> texts) {
        return element(tree.leaf("P", spoken), type, new Place(left, top), texts);
    }

    /** A title; answers where the next line stands. */
    public float title(Type type, float left, float top, String text) {
        return element(tree.leaf("H1", spoken), type, new Place(left, top), List.of(text));
    }

    /** A title below {@link #title}; answers where the next line stands. */
    public float subtitle(Type type, float left, float top, String text) {
        return element(tree.leaf("H2", spoken), type, new Place(left, top), List.of(text));
    }

    /** A paragraph broken into lines of that width; answers where the next line stands. */
    public float paragraph(Type type, float left, float top, float width, String text) {
        return lines(type, left, top, broken(type, width, text));
    }

    /** A cell of the open row; answers where its next line would stand. */
    public float cell(Type type, float left, float top, List<String> lines) {
        return element(tree.leaf("TD", spoken), type, new Place(left, top), lines);
    }

    /** A cell that names a column or a row; answers where its next line would stand. */
    public float header(Scope scope, Type type, float left, float top, List<String> lines) {
        return element(tree.header(scope.word, spoken), type, new Place(left, top), lines);
    }

    /** More lines of what was written last, in another type; answers where the next one stands. */
    public float more(Type type, float left, float top, List<String> lines) {
        return element(tree.last(), type, new Place(left, top), lines);
    }

    /** A code to photograph; {@code instead} is what a screen reader says. */
    public void code(QrSquares code, float left, float top, float size, String instead) {
        inMemory(() -> {
            var figure = tree.leaf("Figure", spoken);
            figure.setAlternateDescription(instead);
            ink.squares(tree.mark(figure), left, top, size, code);
        });
    }

    /** A line that only repeats on this sheet what is said elsewhere; nobody reads it aloud. */
    public void running(Type type, float left, float top, String text) {
        inMemory(() -> ink.decoration(type, left, top, text));
    }

    /** A large pale word across the sheet, behind what comes; nobody reads it aloud. */
    public void across(Type type, String word) {
        inMemory(() -> ink.across(type, word));
    }

    /** A thin line; nobody reads it aloud. */
    public void rule(float left, float top, float right, float bottom) {
        inMemory(() -> ink.rule(left, top, right, bottom));
    }

    /** A grey ground for what is written on it; nobody reads it aloud. */
    public void shade(float left, float top, float right, float bottom, float grey) {
        inMemory(() -> ink.shade(left, top, right, bottom, grey));
    }

    /** The lines of a text of which no word is wider than the paper; a line break in it stays one. */
    public List<String> broken(Type type, float width, String text) {
        var lines = new ArrayList<String>();
        for (var paragraph : text.split("\\R")) {
            breakInto(lines, type, width, paragraph);
        }
        return lines;
    }

    /** The file. */
    public byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        inMemory(() -> {
            ink.end();
            tree.finish();
            document.save(bytes);
        });
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        inMemory(() -> {
            ink.end();
            document.close();
        });
    }

    private float element(PDStructureElement element, Type type, Place place, List<String> lines) {
        try {
            return ink.marked(new PdfInk.Mark(element.getStructureType(), tree.mark(element)), type, place, lines);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private void breakInto(List<String> lines, Type type, float width, String text) {
        var line = new StringBuilder();
        for (var word : text.split(" ")) {
            if (!line.isEmpty() && width(type, line + " " + word) > width) {
                // the blank at the end keeps words apart for who reads or copies the text
                lines.add(line + " ");
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
            while (width(type, line.toString()) > width && line.length() > 1) {
                var fits = fitting(type, width, line);
                lines.add(line.substring(0, fits));
                line.delete(0, fits);
            }
        }
        lines.add(line.toString());
    }

    /** How many characters of a word that is too long for a line stand on one; never half of a pair of surrogates. */
    private int fitting(Type type, float width, CharSequence word) {
        var text = word.toString();
        var fits = text.offsetByCodePoints(0, 1);
        while (fits < text.length() && width(type, text.substring(0, text.offsetByCodePoints(fits, 1))) <= width) {
            fits = text.offsetByCodePoints(fits, 1);
        }
        return fits;
    }

    private static void inMemory(Drawing drawing) {
        try {
            drawing.draw();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private interface Drawing {
        void draw() throws IOException;
    }
}
