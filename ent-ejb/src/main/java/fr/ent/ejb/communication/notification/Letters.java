package fr.ent.ejb.communication.notification;

import fr.ent.persistence.communication.notification.LetterRow;
import java.text.MessageFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of letters. A subject names nobody: it shows on a locked telephone. */
final class Letters {

    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("fr.ent.ejb.communication.notification.letters", Locale.FRENCH);

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(Locale.FRENCH);

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private Letters() {}

    /** @param address of the ENT, empty when unknown: the letter then names no link */
    static Letter of(LetterRow row, String address) {
        var told = words(row.kind() + ".text", name(row), DAY.format(row.day()), HOUR.format(row.time()));
        var place = words(row.kind() + ".place");
        var where = address.isEmpty() ? words("where", place) : words("whereAt", place, address);
        return new Letter(
                "notice-" + row.noticeId() + "@ent",
                row.to().strip(),
                words(row.kind() + ".subject"),
                String.join("\n\n", words("greeting"), told, where, row.schoolName(), words("automatic")) + "\n");
    }

    private static String name(LetterRow row) {
        return row.pupilFirstName().isBlank() ? words("yourChild") : row.pupilFirstName();
    }

    static String words(String key, Object... values) {
        return new MessageFormat(WORDS.getString(key), Locale.FRENCH).format(values);
    }
}
