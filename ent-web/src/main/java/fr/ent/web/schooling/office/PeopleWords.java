package fr.ent.web.schooling.office;

import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.schooling.office.PeopleLine.Tie;
import fr.ent.web.kernel.Words;
import java.time.LocalDate;
import java.util.Locale;

/** What lists of people and their export say in words of other bundles too: roles and levels. */
final class PeopleWords {

    static final String BUNDLE = "fr.ent.web.schooling.office";
    static final String DIRECTORY = "fr.ent.web.schooling.directory";
    private static final String ACCESS = "fr.ent.web.access";

    private final Words office;
    private final Words directory;
    private final Words access;

    private PeopleWords(Words office, Words directory, Words access) {
        this.office = office;
        this.directory = directory;
        this.access = access;
    }

    /** In the language of the page. */
    static PeopleWords here() {
        return new PeopleWords(Words.of(BUNDLE), Words.of(DIRECTORY), Words.of(ACCESS));
    }

    static PeopleWords of(Locale locale) {
        return new PeopleWords(Words.of(BUNDLE, locale), Words.of(DIRECTORY, locale), Words.of(ACCESS, locale));
    }

    /** "5e B", "Martin Léa (représentant légal)", "Enseignant". */
    String tie(Tie tie) {
        if (tie.level() != null) {
            return tie.what() + " ("
                    + directory.say("GuardianshipLevel." + tie.level()).toLowerCase(Locale.FRENCH) + ")";
        }
        return Role.ALL.contains(tie.what()) ? access.say("Role." + tie.what()) : tie.what();
    }

    String date(LocalDate day) {
        return office.written().date(day);
    }

    String say(String key) {
        return office.say(key);
    }
}
