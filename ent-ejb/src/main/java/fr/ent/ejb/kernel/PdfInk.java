package fr.ent.ejb.kernel;

import fr.ent.ejb.kernel.TaggedPdf.Type;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/** What is drawn on one sheet after the other, in millimetres from the top left. */
final class PdfInk {

    static final float POINTS = 72f / 25.4f;
    private static final float HEIGHT = PDRectangle.A4.getHeight();
    private static final float THIN = 0.6f;

    private final PDDocument document;
    private final PdfTypeface plain;
    private final PdfTypeface bold;
    private PDPageContentStream stream;

    /** Where a text begins. */
    record Place(float left, float top) {}

    /** What a text is in the structure, and the number that the sheet knows it by. */
    record Mark(String tag, int number) {}

    PdfInk(PDDocument document) {
        this.document = document;
        plain = PdfTypeface.plain(document);
        bold = PdfTypeface.bold(document);
    }

    PDPage newSheet() throws IOException {
        end();
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        stream = new PDPageContentStream(document, page);
        return page;
    }

    void end() throws IOException {
        if (stream != null) {
            stream.close();
            stream = null;
        }
    }

    float width(Type type, String text) {
        return face(type).width(face(type).printable(text), type.size()) / POINTS;
    }

    /** Lines under a number of the structure; answers where the next one stands. */
    float marked(Mark mark, Type type, Place place, List<String> lines) throws IOException {
        stream.beginMarkedContent(COSName.getPDFName(mark.tag), mark.number);
        var at = place.top;
        for (var line : lines) {
            show(type, place.left, at, line);
            at += type.leading();
        }
        stream.endMarkedContent();
        return at;
    }

    /** A line of text that nobody reads aloud: it only repeats on each sheet what is said elsewhere. */
    void decoration(Type type, float left, float top, String text) throws IOException {
        stream.beginMarkedContent(COSName.ARTIFACT);
        show(type, left, top, text);
        stream.endMarkedContent();
    }

    /** A large pale word across the sheet, behind what is drawn afterwards; nobody reads it aloud. */
    void across(Type type, String word) throws IOException {
        stream.beginMarkedContent(COSName.ARTIFACT);
        stream.beginText();
        stream.setNonStrokingColor(0.9f);
        stream.setFont(face(type).font(), type.size());
        var middle = PDRectangle.A4.getWidth() / 2;
        var turned = Matrix.getRotateInstance(Math.toRadians(55), middle, HEIGHT / 2);
        turned.translate(-width(type, word) * POINTS / 2, -type.size() / 3);
        stream.setTextMatrix(turned);
        stream.showText(face(type).printable(word));
        stream.endText();
        stream.setNonStrokingColor(0f);
        stream.endMarkedContent();
    }

    void rule(float left, float top, float right, float bottom) throws IOException {
        stream.beginMarkedContent(COSName.ARTIFACT);
        stream.setLineWidth(THIN);
        stream.moveTo(left * POINTS, HEIGHT - top * POINTS);
        stream.lineTo(right * POINTS, HEIGHT - bottom * POINTS);
        stream.stroke();
        stream.endMarkedContent();
    }

    void shade(float left, float top, float right, float bottom, float grey) throws IOException {
        stream.beginMarkedContent(COSName.ARTIFACT);
        stream.setNonStrokingColor(grey);
        box(left, top, right - left, bottom - top);
        stream.fill();
        stream.setNonStrokingColor(0f);
        stream.endMarkedContent();
    }

    /** The dark squares of a code, under a number of the structure. */
    void squares(int number, float left, float top, float size, QrSquares code) throws IOException {
        stream.beginMarkedContent(COSName.getPDFName("Figure"), number);
        var side = size / code.size();
        for (var run : code.runs()) {
            box(left + run.x() * side, top + run.y() * side, run.length() * side, side);
        }
        stream.fill();
        stream.endMarkedContent();
    }

    private void box(float left, float top, float width, float height) throws IOException {
        stream.addRect(left * POINTS, HEIGHT - (top + height) * POINTS, width * POINTS, height * POINTS);
    }

    /** The top of a line is where its capital letters begin, near enough. */
    private void show(Type type, float left, float top, String line) throws IOException {
        stream.beginText();
        stream.setFont(face(type).font(), type.size());
        stream.newLineAtOffset(left * POINTS, HEIGHT - top * POINTS - type.size() * 0.75f);
        stream.showText(face(type).printable(line));
        stream.endText();
    }

    private PdfTypeface face(Type type) {
        return type.bold() ? bold : plain;
    }
}
