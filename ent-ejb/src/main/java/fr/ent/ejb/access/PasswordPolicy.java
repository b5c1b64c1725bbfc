package fr.ent.ejb.access;

import com.nulabinc.zxcvbn.Zxcvbn;
import fr.ent.persistence.kernel.BrokenRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a password must be: long enough, and not one that guessers try first. No rule about kinds of characters, no
 * change at intervals (CNIL 2022-100, ASVS 6.2). Guesses are counted by zxcvbn, to which we tell the words of the
 * person and those that French schools use.
 */
final class PasswordPolicy {

    /** Characters at least. */
    static final int SHORTEST = 12;

    /** Characters at most: enough for any phrase, and no way to keep the server busy with a book. */
    static final int LONGEST = 128;

    private static final int ENOUGH = 3;
    private static final int MEASURED = 48;

    private static final List<String> SCHOOL_WORDS = List.of(
            "motdepasse",
            "azerty",
            "azertyuiop",
            "qsdfghjklm",
            "bonjour",
            "soleil",
            "doudou",
            "jetaime",
            "chouchou",
            "loulou",
            "marseille",
            "college",
            "lycee",
            "ecole",
            "eleve",
            "parent",
            "professeur",
            "classe",
            "cartable",
            "education",
            "nationale",
            "ent",
            "espace",
            "numerique",
            "travail",
            "notes",
            "secret",
            "changezmoi");

    private static final Zxcvbn GUESSER = new Zxcvbn();

    private PasswordPolicy() {}

    /**
     * @param about words that others know of the person: login, names
     * @throws BrokenRule access.password.short, long or common
     */
    static void check(String password, List<String> about) {
        BrokenRule.when(password.codePointCount(0, password.length()) < SHORTEST, "access.password.short", SHORTEST);
        BrokenRule.when(password.length() > LONGEST, "access.password.long", LONGEST);
        var words = new ArrayList<>(SCHOOL_WORDS);
        about.forEach(word -> words.add(word.toLowerCase(Locale.ROOT)));
        about.forEach(word -> words.addAll(List.of(word.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))));
        words.removeIf(String::isBlank);
        var measured = password.length() > MEASURED ? password.substring(0, MEASURED) : password;
        var strength = GUESSER.measure(measured, words);
        BrokenRule.when(strength.getScore() < ENOUGH, "access.password.common");
    }
}
