package fr.ent.ejb.access;

import fr.ent.persistence.access.AccountKind;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The sentences of a letter on paper, in one language, whatever that of the machine. */
final class LetterWords {

    static final LetterWords FRENCH = new LetterWords(Locale.FRENCH);
    static final LetterWords ENGLISH = new LetterWords(Locale.ENGLISH);

    private static final int STEPS = 4;

    private final Locale locale;
    private final ResourceBundle words;
    private final DateTimeFormatter day;

    private LetterWords(Locale locale) {
        this.locale = locale;
        this.words = ResourceBundle.getBundle(
                "fr.ent.ejb.access.letter",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.day = DateTimeFormatter.ofPattern("d MMMM yyyy", locale);
    }

    Locale locale() {
        return locale;
    }

    String say(String key, Object... values) {
        return new MessageFormat(words.getString(key), locale).format(values);
    }

    /** "1er décembre 2026" in French. */
    String day(LocalDate when) {
        var text = day.format(when);
        return when.getDayOfMonth() == 1 && locale.equals(Locale.FRENCH) ? text.replaceFirst("^1 ", "1er ") : text;
    }

    /** How the letter begins. */
    String dear(ActivationLetter letter) {
        if (letter.kind() == AccountKind.PUPILS) {
            var first = letter.to().name().first();
            return first.isBlank() ? say("dear.nameless") : say("dear.pupil", first);
        }
        return say(letter.to().civility().map(title -> "dear." + title).orElse("dear"));
    }

    /** What the account is for. */
    String why(ActivationLetter letter) {
        if (letter.kind() == AccountKind.GUARDIANS && letter.children().isEmpty()) {
            return say("why.guardiansOf.none");
        }
        return say(
                "why." + letter.kind(),
                list(letter.children()),
                letter.children().size());
    }

    /** What to do, line by line. */
    List<String> steps() {
        return IntStream.rangeClosed(1, STEPS)
                .mapToObj(step -> say("step." + step))
                .toList();
    }

    /** Whom to ask, as far as the school is known. */
    String ask(LetterHead head) {
        var how = head.phone().isEmpty() ? "" : say("ask.phone", head.phone());
        return say("ask", how + (head.mail().isEmpty() ? "" : say("ask.mail", head.mail())));
    }

    private String list(List<String> names) {
        if (names.size() < 2) {
            return String.join("", names);
        }
        var last = names.size() - 1;
        return names.subList(0, last).stream().collect(Collectors.joining(", ")) + say("and") + names.get(last);
    }
}
