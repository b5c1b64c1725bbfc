package fr.ent.ejb.access;

import fr.ent.ejb.kernel.EnvelopeWindow;
import fr.ent.ejb.kernel.TaggedPdf;
import fr.ent.ejb.kernel.TaggedPdf.Type;
import java.util.List;
import java.util.Locale;

/**
 * Sets letters, one on each sheet: the school's head, the address where the window of a long envelope (DL, folded in
 * three) shows it wherever the sheet slips, and nothing else there. All measures in millimetres.
 */
final class LetterPress {

    private static final float LEFT = 20;
    private static final float RIGHT = 190;
    private static final float WIDTH = RIGHT - LEFT;
    private static final float TOP = 15;

    private static final float BODY_TOP = 98;
    private static final float LABELS = 50;

    private static final Type SCHOOL = new Type(true, 13, 6);
    private static final Type SMALL = new Type(false, 9, 4.1f);
    private static final Type SMALL_BOLD = new Type(true, 9, 4.6f);
    private static final Type TEXT = new Type(false, 10.5f, 4.9f);
    private static final Type BOLD = new Type(true, 10.5f, 4.9f);
    private static final Type CODE = new Type(true, 13, 6);

    private final TaggedPdf pdf;
    private final LetterHead head;
    private final LetterWords words = LetterWords.FRENCH;

    private LetterPress(TaggedPdf pdf, LetterHead head) {
        this.pdf = pdf;
        this.head = head;
    }

    /** All of them, in their order. */
    static byte[] print(List<ActivationLetter> letters, LetterHead head) {
        var title = LetterWords.FRENCH.say("title") + " – " + head.school();
        try (var pdf = new TaggedPdf(title, Locale.FRENCH)) {
            var press = new LetterPress(pdf, head);
            for (var at = 0; at < letters.size(); at++) {
                press.set(letters.get(at), at + 1, letters.size());
            }
            return pdf.bytes();
        }
    }

    private void set(ActivationLetter letter, int number, int all) {
        pdf.newPage();
        pdf.speak(words.locale());
        head(letter, number, all);
        EnvelopeWindow.show(pdf, letter.address());
        var below = french(letter);
        if (head.paper().inEnglish()) {
            english(letter, below + 3);
        }
    }

    private void head(ActivationLetter letter, int number, int all) {
        var whose = words.say(letter.kind().name());
        var list = head.division().isEmpty() ? whose : head.division() + ", " + whose;
        pdf.lineTo(SMALL, RIGHT, TOP, words.say("reference", list, number, all));
        var at = pdf.paragraph(SCHOOL, LEFT, TOP + 5, WIDTH, head.school());
        at = pdf.lines(SMALL, LEFT, at, List.of(words.say("uai", head.uai()), words.say("from")));
        if (!head.phone().isEmpty()) {
            at = pdf.lines(SMALL, LEFT, at, List.of(words.say("phone", head.phone())));
        }
        if (!head.mail().isEmpty()) {
            pdf.lines(SMALL, LEFT, at, List.of(words.say("mail", head.mail())));
        }
    }

    private float french(ActivationLetter letter) {
        var at = pdf.lines(TEXT, LEFT, BODY_TOP, List.of(words.say("day", words.day(head.day()))));
        at = pdf.title(BOLD, LEFT, at + 2, words.say("subject"));
        at = pdf.lines(TEXT, LEFT, at + 2, List.of(words.dear(letter)));
        at = pdf.paragraph(TEXT, LEFT, at + 1.5f, WIDTH, words.why(letter));
        at = box(letter, at + 3);
        at = pdf.lines(BOLD, LEFT, at + 3, List.of(words.say("steps")));
        at = steps(words, TEXT, at);
        at = pdf.paragraph(TEXT, LEFT, at + 2, WIDTH, words.say("newest"));
        return pdf.paragraph(TEXT, LEFT, at, WIDTH, words.ask(head));
    }

    /** Numbered; what is too long goes on below its own beginning. */
    private float steps(LetterWords spoken, Type type, float top) {
        var at = top;
        var number = 1;
        for (var step : spoken.steps()) {
            pdf.lines(type, LEFT, at, List.of(number++ + "."));
            at = pdf.paragraph(type, LEFT + 6, at, WIDTH - 6, step);
        }
        return at;
    }

    private float box(ActivationLetter letter, float top) {
        var at = fact("page", TEXT, top + 3, head.paper().page());
        at = fact("login", CODE, at, letter.login());
        at = fact("code", CODE, at, letter.code());
        var other = head.paper().inEnglish() ? " / " + LetterWords.ENGLISH.day(head.lastDay()) : "";
        at = fact("until", TEXT, at, words.day(head.lastDay()) + other);
        var bottom = at + 1;
        pdf.rule(LEFT, top, RIGHT, top);
        pdf.rule(RIGHT, top, RIGHT, bottom);
        pdf.rule(RIGHT, bottom, LEFT, bottom);
        pdf.rule(LEFT, bottom, LEFT, top);
        return bottom;
    }

    /** The label, in both languages when asked for, then what it names; broken when it is longer than the box. */
    private float fact(String key, Type type, float top, String value) {
        var other = head.paper().inEnglish() ? " / " + LetterWords.ENGLISH.say(key) : "";
        var label = words.say(key) + other;
        var left = LEFT + 3 + LABELS + (other.isEmpty() ? 0 : 12);
        pdf.lines(SMALL, LEFT + 3, top + (type.size() - SMALL.size()) * 0.25f, List.of(label));
        var fits = Math.min(1, (RIGHT - 3 - left) / pdf.width(type, value));
        return pdf.lines(new Type(type.bold(), type.size() * fits, type.leading()), left, top, List.of(value)) + 1;
    }

    private void english(ActivationLetter letter, float top) {
        var other = LetterWords.ENGLISH;
        pdf.speak(other.locale());
        pdf.rule(LEFT, top, RIGHT, top);
        var at = pdf.title(SMALL_BOLD, LEFT, top + 2.5f, other.say("subjectOther"));
        at = pdf.lines(SMALL, LEFT, at, List.of(other.dear(letter)));
        at = pdf.paragraph(SMALL, LEFT, at, WIDTH, other.why(letter));
        at = steps(other, SMALL, at);
        at = pdf.paragraph(SMALL, LEFT, at, WIDTH, other.say("newest"));
        pdf.paragraph(SMALL, LEFT, at, WIDTH, other.ask(head));
    }
}
