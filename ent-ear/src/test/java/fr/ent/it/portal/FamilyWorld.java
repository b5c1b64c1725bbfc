package fr.ent.it.portal;

import fr.ent.ejb.kernel.Role;
import fr.ent.it.Fresh;
import fr.ent.it.QuickHash;
import fr.ent.persistence.access.Membership;
import fr.ent.persistence.access.UserAccount;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.directory.Division;
import fr.ent.persistence.schooling.directory.Enrolment;
import fr.ent.persistence.schooling.directory.GradingPeriod;
import fr.ent.persistence.schooling.directory.Guardianship;
import fr.ent.persistence.schooling.directory.GuardianshipLevel;
import fr.ent.persistence.schooling.directory.GuardianshipTerms;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.PersonName;
import fr.ent.persistence.schooling.directory.School;
import fr.ent.persistence.schooling.directory.SchoolYear;
import fr.ent.persistence.schooling.directory.StructureMembership;
import fr.ent.persistence.schooling.timetable.SchoolCalendar;
import jakarta.persistence.EntityManager;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A school with one division of Léa and her classmates, and the adults around her, invented anew for each test. Names of
 * classmates are canaries: no page of Léa's family may ever hold one.
 */
public final class FamilyWorld {

    /** The password of every account made here. */
    public static final String PASSWORD = "quatre mots pour un essai";

    private static final String HASH = QuickHash.of(PASSWORD);

    /** The family name of every classmate. */
    public static final String CANARY = "Canariserin";

    public final School school;
    public final SchoolYear year;
    public final Division division;
    public final Person teacher;
    public final Person lea;
    public final List<Person> pupils = new ArrayList<>();
    final LocalDate today;

    private final EntityManager em;
    private final Map<String, String> facts = new LinkedHashMap<>();

    /** @param classmates how many besides Léa */
    public FamilyWorld(EntityManager em, LocalDate today, int classmates) {
        this.em = em;
        this.today = today;
        school = keep(new School(Fresh.uai(), "Collège Marguerite-Exemple", "99"));
        // any date does: it follows no zone and opens every day but public holidays
        school.locate(school.zone(), "OWN");
        var calendar = keep(new SchoolCalendar(school));
        calendar.openOn(EnumSet.allOf(DayOfWeek.class));
        year = keep(new SchoolYear(school, SchoolYear.firstYearOf(today)));
        GradingPeriod.trimestersOf(year).forEach(em::persist);
        division = keep(new Division(year, "4EB", "4e B"));
        teacher = person("Essayon", "Jeanne");
        lea = pupil("Exemple", "Léa");
        for (var rank = 1; rank <= classmates; rank++) {
            pupil(CANARY, "Élève" + rank);
        }
    }

    /** A new pupil of the division. */
    public Person pupil(String family, String first) {
        var pupil = person(family, first);
        keep(new Enrolment(pupil, year, Validity.from(year.startsOn())));
        keep(new StructureMembership(pupil, division, Validity.from(year.startsOn())));
        pupils.add(pupil);
        return pupil;
    }

    /** A pupil of the division who is eighteen today, with an account. */
    Person pupilOfAge(String first) {
        var pupil = pupil("Exemple", first);
        pupil.describe(null, null, today.minusYears(18));
        account(pupil, first);
        fact(first + ".id", pupil.id());
        return pupil;
    }

    /** A child who goes to another school, without marks or lessons. */
    Person pupilElsewhere(String first) {
        var elsewhere = keep(new School(Fresh.uai(), "Lycée Gaston-Essai", "99"));
        var otherYear = keep(new SchoolYear(elsewhere, year.firstYear()));
        GradingPeriod.trimestersOf(otherYear).forEach(em::persist);
        var pupil = person("Exemple", first);
        keep(new Enrolment(pupil, otherYear, Validity.from(otherYear.startsOn())));
        fact("elsewhere", pupil.id());
        return pupil;
    }

    /** An adult with an account and a link; the login is a fact named after the adult's first name. */
    Guardianship adult(String first, Person child, GuardianshipLevel level) {
        var adult = person("Exemple", first);
        account(adult, first);
        return link(adult, child, level);
    }

    /** A link from the beginning of the year. */
    public Guardianship link(Person adult, Person child, GuardianshipLevel level) {
        var kinship = Map.of("Claire", "10", "Farida", "10", "Marc", "20")
                .getOrDefault(adult.name().first(), "38");
        var terms = new GuardianshipTerms(level, kinship, GuardianshipTerms.Duties.NONE);
        return keep(new Guardianship(child, adult, terms, Validity.from(year.startsOn())));
    }

    /** An account that may sign in with {@link #PASSWORD}. */
    public void account(Person person, String name) {
        var account = new UserAccount(person, Fresh.login("famille"));
        account.changePassword(HASH);
        em.persist(account);
        facts.put(name, account.login());
    }

    /** Somebody on the staff of the school. */
    public Person staff(String first, String role) {
        var person = person("Essayon", first);
        account(person, role);
        keep(new Membership(person, school, role, Validity.from(year.startsOn())));
        return person;
    }

    /** Puts the pupil's own account, the staff who keeps files, and what the tests need to know, among the facts. */
    public Map<String, String> facts() {
        if (!facts.containsKey("lea")) {
            account(lea, "pupil");
            staff("Odile", Role.OFFICE);
            staff("Denis", Role.EDUCATION_ADVISER);
            staff("Reine", Role.PRINCIPAL);
            em.flush();
            fact("lea", lea.id());
            facts.put("uai", school.uai());
        }
        return facts;
    }

    /** Something that a test needs to know. */
    public void fact(String name, Object value) {
        facts.put(name, String.valueOf(value));
    }

    /** That many days ago, but not before the year began. */
    public LocalDate ago(int days) {
        var day = today.minusDays(days);
        return day.isBefore(year.startsOn()) ? year.startsOn() : day;
    }

    public <T> T keep(T entity) {
        em.persist(entity);
        return entity;
    }

    /** Somebody who is nothing yet. */
    public Person person(String family, String first) {
        return keep(new Person(new PersonName(family, null, first)));
    }
}
