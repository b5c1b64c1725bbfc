package fr.ent.it.access;

import fr.ent.ejb.kernel.Role;
import fr.ent.it.Fresh;
import fr.ent.it.QuickHash;
import fr.ent.persistence.access.Membership;
import fr.ent.persistence.access.UserAccount;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.directory.Contact;
import fr.ent.persistence.schooling.directory.Division;
import fr.ent.persistence.schooling.directory.Enrolment;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.PersonName;
import fr.ent.persistence.schooling.directory.School;
import fr.ent.persistence.schooling.directory.SchoolYear;
import fr.ent.persistence.schooling.directory.StructureMembership;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Two schools of which nobody else has heard, and people in them; everything with one password. */
final class AccessWorld {

    /** Those of the staff beside admin, office and teacher. */
    static final List<String> NAMED = List.of(
            Role.EDUCATION_ADVISER,
            Role.SUPERVISOR,
            Role.LIBRARIAN,
            Role.NURSE,
            Role.SOCIAL_WORKER,
            Role.PSYCHOLOGIST,
            Role.PRINCIPAL,
            Role.DEPUTY,
            Role.RUPN,
            Role.INSPECTOR);

    static final String PASSWORD = "pluie lente girafe 19";
    private static final String HASH = QuickHash.of(PASSWORD);

    private final EntityManager em;
    private final LocalDate since = LocalDate.now().minusDays(30);
    private final Map<String, String> facts = new TreeMap<>();

    AccessWorld(EntityManager em) {
        this.em = em;
    }

    /**
     * "one", "two": schools; then logins: admin, office, teacher (also admin of two), opener (of the deployment), leaver,
     * victim (of guesses; "mail": his address), and one for each other role, by its name;
     * "division": of one, with two pupils who have no account; "canary": a word in the name of one of them.
     */
    Map<String, String> make() {
        var one = school("one");
        var two = school("two");
        account("admin", person("Admin"), new Place(one, "SCHOOL_ADMIN"));
        account("office", person("Bureau"), new Place(one, "OFFICE"));
        account("teacher", person("Prof"), new Place(one, "TEACHER"), new Place(two, "SCHOOL_ADMIN"));
        var victim = person("Visee");
        facts.put("mail", Fresh.login("visee") + "@courriel.invalid");
        victim.reachBy(new Contact(facts.get("mail"), null, null, null, false));
        account("victim", victim, new Place(one, "TEACHER"));
        account("opener", person("Ouvreur"), new Place(null, "PLATFORM_ADMIN"));
        NAMED.forEach(role -> account(role, person("Nommé"), new Place(one, role)));
        Role.DEPLOYMENT.stream()
                .filter(role -> !role.equals(Role.PLATFORM_ADMIN))
                .forEach(role -> account(role, person("Nommé"), new Place(null, role)));
        var leaver = person("Partant");
        account("leaver", leaver, new Place(one, "TEACHER"));
        facts.put("leaver.id", String.valueOf(leaver.id()));
        var year = new SchoolYear(one, SchoolYear.firstYearOf(LocalDate.now()));
        em.persist(year);
        var division = new Division(year, "5B", "5e B");
        em.persist(division);
        facts.put("division", String.valueOf(division.id()));
        var canary = Fresh.login("Canari").replace(".", "");
        facts.put("canary", canary);
        pupil(canary, division);
        pupil(Fresh.login("Eleve").replace(".", ""), division);
        return facts;
    }

    private record Place(School school, String role) {}

    private School school(String name) {
        var school = new School(Fresh.uai(), "Collège " + name, "99");
        em.persist(school);
        facts.put(name, school.uai());
        return school;
    }

    private Person person(String name) {
        var person = new Person(new PersonName(name, null, "Ada"));
        em.persist(person);
        return person;
    }

    private void pupil(String name, Division division) {
        var pupil = person(name);
        em.persist(new Enrolment(pupil, division.schoolYear(), Validity.from(since)));
        em.persist(new StructureMembership(pupil, division, Validity.from(since)));
    }

    private void account(String word, Person person, Place... places) {
        for (var place : places) {
            em.persist(new Membership(person, place.school(), place.role(), Validity.from(since)));
        }
        var account = new UserAccount(
                person, Fresh.login(word.toLowerCase(Locale.ROOT).replace("_", "-")));
        account.changePassword(HASH);
        em.persist(account);
        facts.put(word, account.login());
    }
}
