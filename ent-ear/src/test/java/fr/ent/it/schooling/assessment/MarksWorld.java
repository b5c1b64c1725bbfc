package fr.ent.it.schooling.assessment;

import fr.ent.ejb.kernel.Role;
import fr.ent.it.Fresh;
import fr.ent.it.QuickHash;
import fr.ent.persistence.access.Membership;
import fr.ent.persistence.access.UserAccount;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.assessment.Assessment;
import fr.ent.persistence.schooling.assessment.AssessmentTerms;
import fr.ent.persistence.schooling.directory.AssignmentTeacher;
import fr.ent.persistence.schooling.directory.Division;
import fr.ent.persistence.schooling.directory.Enrolment;
import fr.ent.persistence.schooling.directory.FormTutor;
import fr.ent.persistence.schooling.directory.GradingPeriod;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.PersonName;
import fr.ent.persistence.schooling.directory.School;
import fr.ent.persistence.schooling.directory.SchoolYear;
import fr.ent.persistence.schooling.directory.StructureMembership;
import fr.ent.persistence.schooling.directory.Subject;
import fr.ent.persistence.schooling.directory.TeachingAssignment;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A school of its own for each test: a division, two teachers of it, one of another, a head, one assessment. */
final class MarksWorld {

    /** The password of every account made here. */
    static final String PASSWORD = "quatre mots pour un essai";

    private static final String HASH = QuickHash.of(PASSWORD);

    private static final List<String> NAMES = List.of(
            "Abadie",
            "Benali",
            "Caron",
            "Delmas",
            "Étienne",
            "Faure",
            "Garnier",
            "Haddad",
            "Imbert",
            "Joly",
            "Klein",
            "Lefèvre",
            "Martin",
            "N'Diaye",
            "Ollivier",
            "Petit",
            "Quéré",
            "Roux",
            "Simon",
            "Tessier",
            "Urbain",
            "Vidal",
            "Weber",
            "Xavier",
            "Yvon",
            "Zidane",
            "Arnaud",
            "Blanc",
            "Colin",
            "Duval",
            "Évrard",
            "Fabre",
            "Giraud",
            "Hubert",
            "Jacob");

    private final EntityManager em;
    private final LocalDate today;
    private final Map<String, String> facts = new LinkedHashMap<>();
    private final School school;
    private final SchoolYear year;

    private MarksWorld(EntityManager em, LocalDate today) {
        this.em = em;
        this.today = today;
        school = keep(new School(Fresh.uai(), "Collège des Essais", "99"));
        year = keep(new SchoolYear(school, SchoolYear.firstYearOf(today)));
        GradingPeriod.trimestersOf(year).forEach(em::persist);
    }

    /** Makes it; what a test needs to know of it, by name: ids, logins, "pupils" separated by commas. */
    static Map<String, String> make(EntityManager em, LocalDate today, int pupils) {
        return new MarksWorld(em, today).filled(pupils);
    }

    private Map<String, String> filled(int pupils) {
        var division = keep(new Division(year, "5B", "5e B"));
        var maths = keep(new Subject(school, "061300", "MATHS", "Mathématiques"));
        var given = keep(new TeachingAssignment(division, maths, "CG"));
        var dupont = staff("dupont", "Dupont", "Anne", Role.TEACHER);
        var durand = staff("durand", "Durand", "Luc", Role.TEACHER);
        staff("stranger", "Autre", "Max", Role.TEACHER);
        staff("head", "Chef", "Ève", Role.PRINCIPAL);
        keep(new FormTutor(
                staff("tutor", "Principal", "Paul", Role.TEACHER), division, Validity.from(year.startsOn())));
        List.of(dupont, durand)
                .forEach(teacher -> keep(new AssignmentTeacher(given, teacher, Validity.from(year.startsOn()))));
        var ids = IntStream.range(0, pupils)
                .mapToObj(rank ->
                        pupil(division, NAMES.get(rank % NAMES.size())).id().toString())
                .collect(Collectors.joining(","));
        var terms = new AssessmentTerms(BigDecimal.valueOf(20), BigDecimal.ONE, true, false);
        var test = new Assessment(given, dupont.id(), "Fractions", today, terms);
        test.publish(Instant.now());
        fact("assessment", keep(test).id());
        fact("assignment", given.id());
        fact("division", division.id());
        facts.put("pupils", ids);
        facts.put("uai", school.uai());
        return facts;
    }

    private Person pupil(Division division, String name) {
        var pupil = keep(new Person(new PersonName(name, null, "Camille")));
        keep(new Enrolment(pupil, year, Validity.from(year.startsOn())));
        keep(new StructureMembership(pupil, division, Validity.from(year.startsOn())));
        return pupil;
    }

    private Person staff(String key, String family, String first, String role) {
        var person = keep(new Person(new PersonName(family, null, first)));
        keep(new Membership(person, school, role, Validity.from(year.startsOn())));
        var account = new UserAccount(person, Fresh.login(key));
        account.changePassword(HASH);
        facts.put(key, keep(account).login());
        return person;
    }

    private void fact(String name, Long id) {
        facts.put(name, id.toString());
    }

    private <T> T keep(T entity) {
        em.persist(entity);
        return entity;
    }
}
