package fr.ent.ejb.schooling.report.card;

import fr.ent.ejb.kernel.TaggedPdf;
import fr.ent.ejb.kernel.TaggedPdf.Type;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;

/**
 * The paper batch: for each household a sheet with its address where the window of a long envelope shows it, then the
 * archived report card, byte for byte the pages that were given.
 */
final class PaperPress {

    private static final float ADDRESS_LEFT = 103;
    private static final float ADDRESS_TOP = 55.5f;
    private static final float BODY = 105;
    private static final Type SCHOOL = new Type(true, 12, 5.4f);
    private static final Type SMALL = new Type(false, 8, 3.6f);
    private static final Type TITLE = new Type(true, 12, 6);
    private static final Type TEXT = new Type(false, 10.5f, 4.9f);

    private final PDFMergerUtility merger = new PDFMergerUtility();
    private final String title;

    PaperPress(String title) {
        this.title = title;
    }

    /** What stands on the sheet before a card. */
    record Cover(CardHead head, String pupil, List<String> address, LocalDate since) {}

    /** One more copy. */
    void add(Cover cover, byte[] card) {
        merger.addSource(new RandomAccessReadBuffer(sheet(cover)));
        merger.addSource(new RandomAccessReadBuffer(card));
    }

    /** The file of all copies. */
    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        merger.setDestinationStream(bytes);
        try {
            merger.mergeDocuments(IOUtils.createMemoryOnlyStreamCache());
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    private byte[] sheet(Cover cover) {
        try (var pdf = new TaggedPdf(title, Locale.FRENCH)) {
            pdf.newPage();
            var head = cover.head();
            pdf.lineTo(SMALL, CardSheet.RIGHT, CardSheet.TOP, CardWords.say("made", CardWords.day(head.day())));
            var at = pdf.paragraph(SCHOOL, CardSheet.LEFT, CardSheet.TOP, 100, head.school());
            at = pdf.lines(SMALL, CardSheet.LEFT, at, List.of(CardWords.say("uai", head.uai())));
            if (!head.contact().isEmpty()) {
                pdf.lines(SMALL, CardSheet.LEFT, at, List.of(head.contact()));
            }
            pdf.lines(TEXT, ADDRESS_LEFT, ADDRESS_TOP, cover.address());
            var subject = CardWords.say("cover.subject", CardWords.term(head.term()), cover.pupil());
            at = pdf.title(TITLE, CardSheet.LEFT, BODY, subject);
            pdf.paragraph(
                    TEXT,
                    CardSheet.LEFT,
                    at + 2,
                    CardSheet.WIDTH,
                    CardWords.say("cover.why", CardWords.day(cover.since())));
            return pdf.bytes();
        }
    }
}
