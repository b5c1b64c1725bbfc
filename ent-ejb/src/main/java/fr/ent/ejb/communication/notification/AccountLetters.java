package fr.ent.ejb.communication.notification;

import fr.ent.ejb.access.AccountLetter;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** The words of mails about accounts. They name nobody: a household may share its mailbox. */
final class AccountLetters {

    /** The page where the code is typed; a link brings it along. */
    static final String PAGE = "access/new-password.xhtml";

    private static final String ASKING = "access/forgotten.xhtml";

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(Locale.FRENCH);

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private AccountLetters() {}

    /** @param address of the ENT, empty when unknown: the letter then names no link, the code is typed */
    static Letter of(AccountLetter letter, String address) {
        var kind = letter.kind().name();
        var told = Letters.words(
                kind + ".text", DAY.format(letter.at()), HOUR.format(letter.at()), letter.minutes(), letter.code());
        var how = address.isEmpty()
                ? Letters.words(kind + ".how")
                : Letters.words(kind + ".howAt", address + PAGE, letter.code(), address + ASKING);
        return new Letter(
                "account-" + letter.id() + "@ent",
                letter.to(),
                Letters.words(kind + ".subject"),
                String.join(
                                "\n\n",
                                Letters.words("greeting"),
                                told,
                                how,
                                Letters.words(kind + ".otherwise"),
                                Letters.words("automatic"))
                        + "\n");
    }
}
