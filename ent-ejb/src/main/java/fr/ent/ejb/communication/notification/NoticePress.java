package fr.ent.ejb.communication.notification;

import fr.ent.ejb.kernel.EnvelopeWindow;
import fr.ent.ejb.kernel.TaggedPdf;
import fr.ent.ejb.kernel.TaggedPdf.Type;
import fr.ent.ejb.schooling.directory.PostalLines;
import fr.ent.persistence.communication.notification.NoticeKind;
import fr.ent.persistence.communication.notification.PaperNotice;
import fr.ent.persistence.schooling.directory.School;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Sets notices as letters, one on each sheet, to be posted in envelopes with a window. All measures in millimetres. */
final class NoticePress {

    private static final float LEFT = 20;
    private static final float RIGHT = 190;
    private static final float TOP = 15;
    private static final float BODY = 105;
    private static final Type SCHOOL = new Type(true, 13, 6);
    private static final Type SMALL = new Type(false, 9, 4.1f);
    private static final Type TITLE = new Type(true, 12, 6);
    private static final Type TEXT = new Type(false, 11, 5.4f);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(Locale.FRENCH);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private final TaggedPdf pdf;
    private final School school;
    private final LocalDate today;

    private NoticePress(TaggedPdf pdf, School school, LocalDate today) {
        this.pdf = pdf;
        this.school = school;
        this.today = today;
    }

    /** All of them, in their order. */
    static byte[] print(List<PaperNotice> letters, School school, LocalDate today) {
        try (var pdf = new TaggedPdf(Letters.words("paper.title") + " – " + school.name(), Locale.FRENCH)) {
            var press = new NoticePress(pdf, school, today);
            letters.forEach(press::set);
            return pdf.bytes();
        }
    }

    private void set(PaperNotice letter) {
        pdf.newPage();
        pdf.lineTo(SMALL, RIGHT, TOP, DAY.format(today));
        var at = pdf.paragraph(SCHOOL, LEFT, TOP + 5, 150, school.name());
        pdf.lines(
                SMALL,
                LEFT,
                at,
                Stream.of(school.phone().map(phone -> Letters.words("paper.phone", phone)), school.mail())
                        .flatMap(Optional::stream)
                        .toList());
        EnvelopeWindow.show(pdf, PostalLines.of(letter.to()));
        at = pdf.title(TITLE, LEFT, BODY, Letters.words(letter.kind() + ".subject"));
        at = pdf.lines(TEXT, LEFT, at + 3, List.of(Letters.words("greeting")));
        at = pdf.paragraph(TEXT, LEFT, at + 2, RIGHT - LEFT, told(letter));
        if (letter.kind() != NoticeKind.ABSENCE_CORRECTED) {
            at = pdf.paragraph(TEXT, LEFT, at + 2, RIGHT - LEFT, Letters.words("paper.answer"));
        }
        pdf.lines(TEXT, LEFT, at + 4, List.of(Letters.words("paper.sign")));
    }

    private static String told(PaperNotice letter) {
        var name = (letter.pupilFirstName() + " " + letter.pupilShownName()).strip();
        return Letters.words(letter.kind() + ".paper", name, DAY.format(letter.day()), HOUR.format(letter.time()));
    }
}
