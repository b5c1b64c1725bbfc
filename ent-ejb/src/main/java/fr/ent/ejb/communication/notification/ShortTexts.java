package fr.ent.ejb.communication.notification;

import fr.ent.persistence.communication.notification.LetterRow;
import java.text.Normalizer;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The words of short messages: a first name, a day and an hour, the school, never a reason; always one message, whatever the
 * name. They are written in the alphabet of telephones, where a message has 160 characters; a name outside it leaves 70.
 */
final class ShortTexts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private ShortTexts() {}

    /** The message of a notice; its name is the same each time it is sent. */
    static Letter of(LetterRow row) {
        return new Letter(name(row.noticeId()), row.to(), "", text(row));
    }

    /** How a gateway is told which message it is. */
    static String name(long noticeId) {
        return "notice-" + noticeId + "@ent";
    }

    /** The most telling one that is a single message: with the school's name, without it, in plain letters, without a name. */
    private static String text(LetterRow row) {
        var first = row.pupilFirstName().strip();
        var names = first.isEmpty() ? List.<String>of() : List.of(first, plain(first));
        return Stream.concat(
                        names.stream()
                                .flatMap(name ->
                                        Stream.of(told(row, name) + " " + gsm(row.schoolName()), told(row, name))),
                        Stream.of(told(row, Letters.words("sms.yourChild"))))
                .filter(fitsInOne())
                .findFirst()
                .orElseThrow();
    }

    private static String told(LetterRow row, String name) {
        return Letters.words("sms." + row.kind(), name, DAY.format(row.day()), HOUR.format(row.time()));
    }

    private static Predicate<String> fitsInOne() {
        return text -> SmsAlphabet.messages(text) == 1;
    }

    /** Curved apostrophes and letters that telephones lack would halve what fits. */
    private static String gsm(String text) {
        return SmsAlphabet.isPlain(text) ? text : plain(text);
    }

    private static String plain(String text) {
        var letters = Normalizer.normalize(
                        text.replace('\u2019', '\'').replace("\u0153", "oe").replace("\u0152", "OE"),
                        Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        return letters.replaceAll("[^ -~]", " ")
                .replaceAll("[\\[\\]{}\\\\^~|`]", " ")
                .replaceAll(" +", " ")
                .strip();
    }
}
