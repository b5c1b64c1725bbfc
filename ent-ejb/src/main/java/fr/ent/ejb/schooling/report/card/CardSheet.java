package fr.ent.ejb.schooling.report.card;

import fr.ent.ejb.kernel.PageFlow;
import fr.ent.ejb.kernel.QrSquares;
import fr.ent.ejb.kernel.TaggedPdf;
import fr.ent.ejb.kernel.TaggedPdf.Type;
import java.util.List;

/** What report cards and mark sheets have alike: the head, the running line, the seal. In millimetres. */
final class CardSheet {

    static final float LEFT = 15;
    static final float RIGHT = 195;
    static final float WIDTH = RIGHT - LEFT;
    static final float TOP = 12;
    static final float BOTTOM = 283;

    private static final float RUNNING = 287;
    private static final float MIDDLE = 100;
    private static final float QR = 24;
    private static final float PALE = 0.93f;

    private static final Type SCHOOL = new Type(true, 12, 5.4f);
    private static final Type SMALL = new Type(false, 8, 3.6f);
    private static final Type TITLE = new Type(true, 16, 8);
    private static final Type NAME = new Type(true, 13, 6);
    private static final Type PLAIN = new Type(false, 9.5f, 4.4f);
    private static final Type STRONG = new Type(true, 9.5f, 4.4f);
    private static final Type ACROSS = new Type(true, 84, 0);

    private final TaggedPdf pdf;
    private final CardHead head;
    private final CardPupil pupil;

    CardSheet(TaggedPdf pdf, CardHead head, CardPupil pupil) {
        this.pdf = pdf;
        this.head = head;
        this.pupil = pupil;
    }

    /** School, title, pupil. */
    void addHead(PageFlow flow, String title) {
        var school = pdf.broken(SCHOOL, MIDDLE, head.school());
        var right = head.contact().isEmpty() ? 0 : SMALL.leading();
        flow.add(school.size() * SCHOOL.leading() + SMALL.leading() + right + 2, at -> school(school, at));
        flow.add(TITLE.leading() + 3, at -> {
            var width = pdf.width(TITLE, title);
            pdf.title(TITLE, LEFT + (WIDTH - width) / 2, at, title);
        });
        if (head.draft()) {
            flow.add(STRONG.leading() + 2, at -> pdf.lines(STRONG, LEFT, at, List.of(CardWords.say("draft.why"))));
        }
        addPupil(flow);
    }

    private void school(List<String> school, float top) {
        pdf.lineTo(PLAIN, RIGHT, top, CardWords.say("year", years(0), years(1)));
        var at = pdf.lines(SCHOOL, LEFT, top, school);
        at = pdf.lines(SMALL, LEFT, at, List.of(CardWords.say("uai", head.uai())));
        if (!head.contact().isEmpty()) {
            pdf.lines(SMALL, LEFT, at, List.of(head.contact()));
        }
        pdf.lineTo(SMALL, RIGHT, top + PLAIN.leading() + 0.6f, CardWords.say("made", CardWords.day(head.day())));
    }

    private void addPupil(PageFlow flow) {
        var names = pdf.broken(NAME, MIDDLE - 5, pupil.name());
        var tutors = head.tutors().isEmpty()
                ? List.<String>of()
                : pdf.broken(PLAIN, RIGHT - LEFT - MIDDLE - 3, CardWords.say("tutors", head.tutors()));
        var left = names.size() * NAME.leading() + PLAIN.leading();
        var height = Math.max(left, (1 + tutors.size()) * PLAIN.leading()) + 5;
        flow.add(height + 3, at -> {
            pdf.shade(LEFT, at, RIGHT, at + height, PALE);
            var below = pdf.lines(NAME, LEFT + 3, at + 2.5f, names);
            if (pupil.bornOn() != null) {
                pdf.lines(PLAIN, LEFT + 3, below, List.of(CardWords.say("born", CardWords.day(pupil.bornOn()))));
            }
            var beside = pdf.lines(STRONG, LEFT + MIDDLE, at + 3, List.of(CardWords.say("division", head.division())));
            if (!tutors.isEmpty()) {
                pdf.lines(PLAIN, LEFT + MIDDLE, beside, tutors);
            }
        });
    }

    /** How it is verified; nothing for what has no code. */
    void addSeal(PageFlow flow, Seal seal) {
        if (!seal.isThere()) {
            return;
        }
        var how = pdf.broken(SMALL, WIDTH - QR - 5, CardWords.say("verify.how", seal.page()));
        flow.add(QR + 3, at -> {
            pdf.code(
                    QrSquares.of(seal.address()), RIGHT - QR, at + 3, QR, CardWords.say("verify.picture", seal.code()));
            var below = pdf.subtitle(STRONG, LEFT, at + 7, CardWords.say("verify"));
            below = pdf.lines(PLAIN, LEFT, below + 0.5f, List.of(CardWords.say("verify.code", seal.code())));
            pdf.lines(SMALL, LEFT, below + 0.5f, how);
        });
    }

    /** A section's title with its text below, in one piece. */
    void addText(PageFlow flow, String title, List<String> paragraphs) {
        var lines = paragraphs.stream()
                .map(text -> pdf.broken(PLAIN, WIDTH, CardWords.typed(text)))
                .toList();
        var height = STRONG.leading() + 1 + lines.stream().mapToInt(List::size).sum() * PLAIN.leading() + 3;
        flow.add(height, at -> {
            var below = pdf.subtitle(STRONG, LEFT, at + 1, title);
            for (var paragraph : lines) {
                below = pdf.lines(PLAIN, LEFT, below, paragraph);
            }
        });
    }

    /** Opens the sheets one after the other, each with its word across it and its line at the foot. */
    void draw(PageFlow flow) {
        flow.draw((page, of) -> {
            if (page == 1) {
                pdf.newPage();
            } else {
                pdf.nextPage();
            }
            if (head.draft()) {
                pdf.across(ACROSS, CardWords.say("draft"));
            }
            var term = CardWords.term(head.term());
            pdf.rule(LEFT, RUNNING - 1.5f, RIGHT, RUNNING - 1.5f);
            pdf.running(
                    SMALL,
                    LEFT,
                    RUNNING,
                    CardWords.say("running", pupil.name(), head.division(), term, years(0), years(1)));
            var number = CardWords.say("page", page, of);
            var draft = head.draft() ? CardWords.say("draft") + " · " : "";
            pdf.running(SMALL, RIGHT - pdf.width(SMALL, draft + number), RUNNING, draft + number);
        });
    }

    private String years(int later) {
        return String.valueOf(head.firstYear() + later);
    }
}
