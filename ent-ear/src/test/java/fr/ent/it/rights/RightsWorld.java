package fr.ent.it.rights;

import fr.ent.ejb.kernel.RightChoices;
import fr.ent.ejb.kernel.Role;
import fr.ent.it.Fresh;
import fr.ent.it.portal.FamilyWorld;
import fr.ent.persistence.access.Membership;
import fr.ent.persistence.access.RightsVersion;
import fr.ent.persistence.access.UserAccount;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.assessment.Assessment;
import fr.ent.persistence.schooling.assessment.AssessmentTerms;
import fr.ent.persistence.schooling.directory.AssignmentTeacher;
import fr.ent.persistence.schooling.directory.Division;
import fr.ent.persistence.schooling.directory.Enrolment;
import fr.ent.persistence.schooling.directory.FormTutor;
import fr.ent.persistence.schooling.directory.Guardianship;
import fr.ent.persistence.schooling.directory.GuardianshipLevel;
import fr.ent.persistence.schooling.directory.GuardianshipRestriction;
import fr.ent.persistence.schooling.directory.InformationObjection;
import fr.ent.persistence.schooling.directory.JudgmentKind;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.PostalAddress;
import fr.ent.persistence.schooling.directory.School;
import fr.ent.persistence.schooling.directory.StructureMembership;
import fr.ent.persistence.schooling.directory.Subject;
import fr.ent.persistence.schooling.directory.TeachingAssignment;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A school whose people have functions, classes and children by lot; some cases are always there. */
final class RightsWorld {

    private static final List<String> FUNCTIONS = List.of(
            Role.TEACHER,
            Role.SUPERVISOR,
            Role.LIBRARIAN,
            Role.NURSE,
            Role.PRINCIPAL,
            Role.DEPUTY,
            Role.SCHOOL_ADMIN,
            Role.RUPN,
            Role.INSPECTOR,
            Role.OFFICE,
            Role.EDUCATION_ADVISER);
    private static final AssessmentTerms ON_TWENTY =
            new AssessmentTerms(BigDecimal.valueOf(20), BigDecimal.ONE, true, false);

    /** Logins by person, of all who have one. */
    final Map<Long, String> logins = new LinkedHashMap<>();

    final List<Long> pupils = new ArrayList<>();
    final List<Long> divisions = new ArrayList<>();
    final List<Long> assessments = new ArrayList<>();
    final List<Long> assignments = new ArrayList<>();

    /** The first link of each pupil. */
    final Map<Long, Long> links = new LinkedHashMap<>();

    final String uai;
    String head;

    private final EntityManager em;
    private final FamilyWorld home;
    private final LocalDate today;
    private final Instant now;
    private final Random lot;
    private final Validity always;
    private final List<Person> teachers = new ArrayList<>();
    private final List<Person> adults = new ArrayList<>();

    RightsWorld(EntityManager em, LocalDate today, Instant now, long seed) {
        this.em = em;
        this.today = today;
        this.now = now;
        lot = new Random(seed);
        home = new FamilyWorld(em, today, 0);
        uai = home.school.uai();
        always = Validity.from(home.year.startsOn());
        people();
        divisions();
        families();
        em.flush();
    }

    private void people() {
        for (var rank = 0; rank < 4; rank++) {
            teachers.add(named("Professeur" + rank, Role.TEACHER));
        }
        FUNCTIONS.forEach(role -> named(role, role));
        home.keep(new Membership(teachers.get(1), home.school, FUNCTIONS.get(lot.nextInt(FUNCTIONS.size())), always));
        // head of another school: the container opens the doors of a head to him, this school does not
        var elsewhere = home.keep(new School(Fresh.uai(), "Lycée Ailleurs", "99"));
        home.keep(new Membership(teachers.get(2), elsewhere, Role.PRINCIPAL, always));
        frozen(named("Gelée", Role.PRINCIPAL));
        var over = named("Ancienne", Role.RUPN);
        home.keep(new Membership(
                over, home.school, Role.OFFICE, Validity.between(home.year.startsOn(), today.minusDays(1))));
    }

    private void divisions() {
        for (var code : List.of("4EB", "3EA")) {
            var division = code.equals("4EB") ? home.division : home.keep(new Division(home.year, code, code));
            home.keep(new FormTutor(teachers.get(divisions.size() * lot.nextInt(2)), division, always));
            for (var rank = 0; rank < 2; rank++) {
                var subject = home.keep(new Subject(home.school, code + rank, code + rank, "Matière " + rank));
                var given = home.keep(new TeachingAssignment(division, subject, "CG"));
                var teacher = teachers.get(lot.nextInt(teachers.size()));
                home.keep(new AssignmentTeacher(given, teacher, lot.nextInt(4) == 0 ? past() : always));
                var test = home.keep(new Assessment(given, teacher.id(), "Devoir", home.ago(1), ON_TWENTY));
                assessments.add(test.id());
                assignments.add(given.id());
            }
            divisions.add(division.id());
            pupil(division, false);
            pupil(division, true);
        }
    }

    private void pupil(Division division, boolean ofAge) {
        var pupil = home.person("Exemple", "Élève" + pupils.size());
        home.keep(new Enrolment(pupil, home.year, always));
        home.keep(new StructureMembership(pupil, division, always));
        if (ofAge) {
            pupil.describe(null, null, today.minusYears(18));
            if (divisions.size() == 1 || lot.nextBoolean()) {
                home.keep(new InformationObjection(pupil, now.minusSeconds(60), today));
            }
        }
        account(pupil);
        pupils.add(pupil.id());
        var adult = home.person("Exemple", "Premier" + pupils.size());
        adult.moveTo(new PostalAddress("1 rue inventée", "99000", "IMAGINAIRE", null));
        account(adult);
        adults.add(adult);
        var link = home.link(adult, pupil, GuardianshipLevel.LEGAL);
        home.keep(new GuardianshipRestriction(link, past(), "ordonnance 26/1"));
        links.put(pupil.id(), link.id());
    }

    private void families() {
        home.link(adults.get(0), em.find(Person.class, pupils.get(1)), GuardianshipLevel.CONTACT);
        for (var id : pupils) {
            var pupil = em.find(Person.class, id);
            for (var level : GuardianshipLevel.values()) {
                var adult = lot.nextInt(3) == 0 ? adults.get(lot.nextInt(adults.size())) : relative();
                if (adult.id() != id && isNew(adult, pupil)) {
                    restricted(linked(adult, pupil, level));
                }
            }
        }
        home.school.openDailyLifeToPersonsInCharge(lot.nextBoolean());
        var open = RightChoices.cells().filter(cell -> lot.nextBoolean()).toList();
        home.keep(new RightsVersion(
                home.school, 1, now, head, RightChoices.opening(open).written()));
    }

    private boolean isNew(Person adult, Person pupil) {
        return em.createQuery(
                                "select count(g) from Guardianship g where g.pupil = :pupil and g.guardian = :adult",
                                Long.class)
                        .setParameter("pupil", pupil)
                        .setParameter("adult", adult)
                        .getSingleResult()
                == 0;
    }

    private Person relative() {
        var adult = home.person("Exemple", "Adulte" + logins.size());
        account(adult);
        adults.add(adult);
        return adult;
    }

    private Guardianship linked(Person adult, Person pupil, GuardianshipLevel level) {
        var link = home.link(adult, pupil, level);
        if (lot.nextInt(5) == 0) {
            link.end(today.minusDays(1));
        }
        return link;
    }

    private void restricted(Guardianship link) {
        var level = link.terms().level();
        if (level == GuardianshipLevel.LEGAL && lot.nextInt(2) == 0) {
            var kind = List.of(
                            JudgmentKind.INFORMATION_REMOVED,
                            JudgmentKind.CONTACT_SUSPENDED,
                            JudgmentKind.AUTHORITY_REMOVED)
                    .get(lot.nextInt(3));
            home.keep(new GuardianshipRestriction(link, kind, Validity.from(today), "ordonnance 26/2"));
        } else if (level == GuardianshipLevel.IN_CHARGE && lot.nextInt(2) == 0) {
            home.keep(new GuardianshipRestriction(link, JudgmentKind.ENTRUSTED, Validity.from(today), "26/3"));
        }
    }

    private Validity past() {
        return Validity.between(home.year.startsOn(), home.year.startsOn());
    }

    private Person named(String first, String role) {
        var person = home.person("Essayon", first);
        account(person);
        home.keep(new Membership(person, home.school, role, always));
        if (role.equals(Role.PRINCIPAL) && head == null) {
            head = logins.get(person.id());
        }
        return person;
    }

    private void account(Person person) {
        home.account(person, "login");
        em.flush();
        logins.put(person.id(), home.facts().get("login"));
    }

    private void frozen(Person person) {
        em.flush();
        em.createQuery("select a from UserAccount a where a.person = :person", UserAccount.class)
                .setParameter("person", person)
                .getSingleResult()
                .freeze(now);
    }
}
