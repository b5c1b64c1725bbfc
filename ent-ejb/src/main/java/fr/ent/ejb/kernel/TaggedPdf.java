package fr.ent.ejb.kernel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * Sheets of A4 made in memory. The typeface is embedded, and each text is an element of the document's structure in the
 * order in which it was written, so that a screen reader reads it; lines are decoration. Millimetres from the top left.
 */
public final class TaggedPdf implements AutoCloseable {

    private static final float POINTS = 72f / 25.4f;
    private static final float HEIGHT = PDRectangle.A4.getHeight();

    private final PDDocument document = new PDDocument();
    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDStructureElement whole = new PDStructureElement("Document", root);
    private final Map<Integer, PDParentTreeValue> parents = new HashMap<>();
    private final PdfTypeface plain;
    private final PdfTypeface bold;

    private PDPage page;
    private PDPageContentStream stream;
    private PDStructureElement section;
    private COSArray marks;
    private Locale spoken;

    /**
     * How a text looks.
     *
     * @param size in points
     * @param leading from one line to the next, in millimetres
     */
    public record Type(boolean bold, float size, float leading) {}

    /** @param language of what is written until {@link #speak} says another */
    public TaggedPdf(String title, Locale language) {
        plain = PdfTypeface.plain(document);
        bold = PdfTypeface.bold(document);
        spoken = language;
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage(language.toLanguageTag());
        catalog.setStructureTreeRoot(root);
        root.appendKid(whole);
        var marked = new PDMarkInfo();
        marked.setMarked(true);
        catalog.setMarkInfo(marked);
        var preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        document.getDocumentInformation().setTitle(title);
    }

    /** A new sheet; what is written from now on is on it. */
    public void newPage() {
        try {
            endPage();
            page = new PDPage(PDRectangle.A4);
            page.setStructParents(parents.size());
            page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
            document.addPage(page);
            stream = new PDPageContentStream(document, page);
            marks = new COSArray();
            parents.put(parents.size(), new PDParentTreeValue(marks));
            section = new PDStructureElement("Sect", whole);
            whole.appendKid(section);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** What is written from now on is in this language. */
    public void speak(Locale language) {
        spoken = language;
    }

    /** How wide a text is, in millimetres. */
    public float width(Type type, String text) {
        return face(type).width(face(type).printable(text), type.size()) / POINTS;
    }

    /** One line that ends at {@code right}. */
    public void lineTo(Type type, float right, float top, String text) {
        lines(type, right - width(type, text), top, List.of(text));
    }

    /** Lines that stay as they are, one element; answers where the next one stands. */
    public float lines(Type type, float left, float top, List<String> texts) {
        return element("P", type, left, top, texts);
    }

    /** A title; answers where the next line stands. */
    public float title(Type type, float left, float top, String text) {
        return element("H1", type, left, top, List.of(text));
    }

    /** A paragraph broken into lines of that width; answers where the next line stands. */
    public float paragraph(Type type, float left, float top, float width, String text) {
        return element("P", type, left, top, broken(type, width, text));
    }

    /** A thin line; nobody reads it aloud. */
    public void rule(float left, float top, float right, float bottom) {
        try {
            stream.beginMarkedContent(COSName.ARTIFACT);
            stream.setLineWidth(0.6f);
            stream.moveTo(left * POINTS, HEIGHT - top * POINTS);
            stream.lineTo(right * POINTS, HEIGHT - bottom * POINTS);
            stream.stroke();
            stream.endMarkedContent();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** The file. */
    public byte[] bytes() {
        try {
            endPage();
            var tree = new PDNumberTreeNode(PDParentTreeValue.class);
            tree.setNumbers(parents);
            root.setParentTree(tree);
            root.setParentTreeNextKey(parents.size());
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    @Override
    public void close() {
        try {
            endPage();
            document.close();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private void endPage() throws IOException {
        if (stream != null) {
            stream.close();
            stream = null;
        }
    }

    private float element(String tag, Type type, float left, float top, List<String> lines) {
        try {
            var element = new PDStructureElement(tag, section);
            element.setPage(page);
            element.setLanguage(spoken.toLanguageTag());
            element.appendKid(marks.size());
            section.appendKid(element);
            stream.beginMarkedContent(COSName.getPDFName(tag), marks.size());
            marks.add(element.getCOSObject());
            var at = top;
            for (var line : lines) {
                show(type, left, at, line);
                at += type.leading();
            }
            stream.endMarkedContent();
            return at;
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** The top of a line is where its capital letters begin, near enough. */
    private void show(Type type, float left, float top, String line) throws IOException {
        stream.beginText();
        stream.setFont(face(type).font(), type.size());
        stream.newLineAtOffset(left * POINTS, HEIGHT - top * POINTS - type.size() * 0.75f);
        stream.showText(face(type).printable(line));
        stream.endText();
    }

    private List<String> broken(Type type, float width, String text) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split(" ")) {
            if (!line.isEmpty() && width(type, line + " " + word) > width) {
                // the blank at the end keeps words apart for who reads or copies the text
                lines.add(line + " ");
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private PdfTypeface face(Type type) {
        return type.bold() ? bold : plain;
    }
}
