package fr.ent.ejb.demo.people;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The list of accounts that a visitor is handed: which, what it is good for, and the one password. */
public final class AccountList {

    private static final ResourceBundle SENTENCES = ResourceBundle.getBundle("fr.ent.ejb.demo.accounts", Locale.ROOT);

    private AccountList() {}

    /** One account a line. */
    public static String text() {
        var lines = Stream.of(DemoAccount.values())
                .map(account -> "  %-24s %s".formatted(account.login(), SENTENCES.getString(account.name())))
                .collect(Collectors.joining("\n"));
        return MessageFormat.format(SENTENCES.getString("head"), DemoAccount.PASSWORD) + "\n" + lines + "\n";
    }
}
