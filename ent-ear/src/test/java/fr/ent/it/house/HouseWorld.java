package fr.ent.it.house;

import fr.ent.ejb.kernel.Role;
import fr.ent.it.Fresh;
import fr.ent.it.portal.FamilyWorld;
import fr.ent.it.portal.FamilyWorldServlet;
import fr.ent.persistence.access.ExternalId;
import fr.ent.persistence.access.Membership;
import fr.ent.persistence.communication.notification.Notice;
import fr.ent.persistence.communication.notification.NoticeKind;
import fr.ent.persistence.exchange.FeedImport;
import fr.ent.persistence.exchange.FeedLine;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.assessment.Assessment;
import fr.ent.persistence.schooling.assessment.AssessmentTerms;
import fr.ent.persistence.schooling.assessment.Mark;
import fr.ent.persistence.schooling.assessment.MarkValue;
import fr.ent.persistence.schooling.attendance.Signature;
import fr.ent.persistence.schooling.attendance.law.FollowUp;
import fr.ent.persistence.schooling.attendance.law.Step;
import fr.ent.persistence.schooling.attendance.law.Window;
import fr.ent.persistence.schooling.directory.AssignmentTeacher;
import fr.ent.persistence.schooling.directory.Contact;
import fr.ent.persistence.schooling.directory.Division;
import fr.ent.persistence.schooling.directory.Enrolment;
import fr.ent.persistence.schooling.directory.FormTutor;
import fr.ent.persistence.schooling.directory.GradingPeriod;
import fr.ent.persistence.schooling.directory.Guardianship;
import fr.ent.persistence.schooling.directory.GuardianshipRestriction;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.PostalAddress;
import fr.ent.persistence.schooling.directory.School;
import fr.ent.persistence.schooling.directory.SchoolYear;
import fr.ent.persistence.schooling.directory.StructureMembership;
import fr.ent.persistence.schooling.directory.Subject;
import fr.ent.persistence.schooling.directory.TeachingAssignment;
import fr.ent.persistence.schooling.timetable.TimeSlot;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A school with everybody in it whom RULES §4.8 names, Léa and her family, a second class, a second school, and a canary
 * word in each confidential field.
 */
final class HouseWorld {

    /** Where the ids of another class, of another family and of another school stand among the facts. */
    static final String CLASS = "class.";

    static final String FAMILY = "family.";
    static final String SCHOOL = "school.";

    private static final List<String> BY_ROLE = List.of(
            Role.SUPERVISOR,
            Role.LIBRARIAN,
            Role.NURSE,
            Role.SOCIAL_WORKER,
            Role.PSYCHOLOGIST,
            Role.PRINCIPAL,
            Role.DEPUTY,
            Role.SCHOOL_ADMIN,
            Role.RUPN,
            Role.INSPECTOR,
            Role.RECTORATE,
            Role.COLLECTIVITE);
    private static final AssessmentTerms ON_TWENTY =
            new AssessmentTerms(BigDecimal.valueOf(20), BigDecimal.ONE, true, false);

    private final EntityManager em;
    private final FamilyWorld home;
    private final Instant now;
    private final Validity always;

    private HouseWorld(EntityManager em, LocalDate today, Instant now) {
        this.em = em;
        this.now = now;
        home = new FamilyWorld(em, today, 6);
        always = Validity.from(home.year.startsOn());
    }

    /** Makes it; logins by the names of the {@link Matrix}, ids, and what else its addresses need. */
    static Map<String, String> make(EntityManager em, LocalDate today, Instant now) {
        return new HouseWorld(em, today, now).filled();
    }

    private Map<String, String> filled() {
        home.pupil(FamilyWorld.CANARY + "-De La Rochefoucauld-Montmorency", "Marie-Bérengère-Apolline");
        var facts = FamilyWorldServlet.family(home, now);
        people(facts);
        var given = assignment(home.division, home.teacher, "Grec ancien");
        marks("", given, home.lea, Canary.REMARK.word());
        home.fact("assignment", given.id());
        home.fact("division", home.division.id());
        home.fact("pupil", home.lea.id());
        home.fact("import", feed(home.school, Canary.IMPORT.word()));
        home.fact("today", LocalDate.ofInstant(now, home.school.zone()));
        home.fact("day", home.ago(3));
        home.keep(new ExternalId(ExternalId.INE, "*", Canary.INE.word(), home.lea));
        family(facts);
        followUp();
        otherClass();
        otherSchool();
        em.flush();
        return facts;
    }

    private void people(Map<String, String> facts) {
        BY_ROLE.forEach(
                role -> home.staff(role.substring(0, 1) + role.substring(1).toLowerCase(), role));
        home.account(home.teacher, Role.TEACHER);
        home.keep(new Membership(home.teacher, home.school, Role.TEACHER, always));
        home.keep(new FormTutor(teacher("Karim", "FORM_TUTOR"), home.division, always));
        var opener = home.person("Essayon", "Plate");
        home.account(opener, Role.PLATFORM_ADMIN);
        home.keep(new Membership(opener, null, Role.PLATFORM_ADMIN, always));
        Map.of(
                        "Claire",
                        "GUARDIAN",
                        "Marc",
                        "FATHER",
                        "Farida",
                        "OTHER_GUARDIAN",
                        "Henri",
                        "IN_CHARGE",
                        "Simone",
                        "CONTACT")
                .forEach((first, name) -> facts.put(name, facts.get(first)));
        facts.put("PUPIL", facts.get("pupil"));
    }

    /** Another teacher than the one of Léa's class, under a name of his own. */
    private Person teacher(String first, String name) {
        var facts = home.facts();
        var before = facts.get(Role.TEACHER);
        var teacher = home.staff(first, Role.TEACHER);
        facts.put(name, facts.put(Role.TEACHER, before));
        return teacher;
    }

    private void family(Map<String, String> facts) {
        var links = em.createQuery("select g from Guardianship g where g.pupil = :pupil", Guardianship.class)
                .setParameter("pupil", home.lea)
                .getResultList();
        for (var link : links) {
            var first = link.guardian().name().first();
            if (first.equals("Marc")) {
                link.guardian().reachBy(new Contact(Canary.MAIL.word(), "0639981234", null, null, false));
                var missed = new Notice.Subject(home.school.id(), home.lea.id(), home.ago(3), LocalTime.of(8, 0));
                home.keep(new Notice(missed, link.guardian().id(), NoticeKind.ABSENCE, 1, now));
                link.guardian().moveTo(new PostalAddress(Canary.ADDRESS.word(), "99000", "IMAGINAIRE", null));
                var over = Validity.between(home.year.startsOn(), home.year.startsOn());
                var decision = home.keep(new GuardianshipRestriction(link, over, Canary.GROUND.word()));
                em.flush();
                home.fact("judgment", decision.id());
            } else if (first.equals("Simone")) {
                link.guardian().reachBy(new Contact(Canary.CONTACT.word(), null, null, null, false));
            }
        }
        facts.put(FAMILY + "pupil", facts.get("ilan"));
    }

    /** Léa is over the threshold of the law, and a talk was noted. */
    private void followUp() {
        var today = LocalDate.ofInstant(now, home.school.zone());
        var window = new Window(today, today, today, 4, 1);
        var followed = home.keep(new FollowUp(home.school, home.lea, new FollowUp.Rule("FOUR", null), window, now));
        followed.take(
                Step.DIALOGUE,
                new FollowUp.Deed(today, today, Canary.FILE_NOTE.word()),
                new Signature(home.teacher, now));
    }

    private void otherClass() {
        var other = home.keep(new Division(home.year, "3EA", "3e A"));
        filled(CLASS, other, teacher("Luc", "OTHER_TEACHER"), Canary.OTHER_CLASS.word());
    }

    private void otherSchool() {
        var school = home.keep(new School(Fresh.uai(), "Lycée Ailleurs", "99"));
        var year = home.keep(new SchoolYear(school, home.year.firstYear()));
        GradingPeriod.trimestersOf(year).forEach(em::persist);
        var two = teacher("Maïté", "TWO_SCHOOLS");
        home.keep(new Membership(two, school, Role.TEACHER, always));
        filled(SCHOOL, home.keep(new Division(year, "2DE1", "2de 1")), two, Canary.OTHER_SCHOOL.word());
        home.fact(SCHOOL + "import", feed(school, Canary.OTHER_SCHOOL.word()));
        home.fact(SCHOOL + "uai", school.uai());
    }

    private void filled(String prefix, Division division, Person teacher, String canary) {
        var pupil = home.person(canary, "Zoé");
        home.keep(new Enrolment(pupil, division.schoolYear(), always));
        home.keep(new StructureMembership(pupil, division, always));
        var given = assignment(division, teacher, "Latin avancé");
        marks(prefix, given, pupil, canary);
        home.fact(prefix + "assignment", given.id());
        home.fact(prefix + "division", division.id());
        home.fact(prefix + "pupil", pupil.id());
    }

    private TeachingAssignment assignment(Division division, Person teacher, String label) {
        var code = "%06d".formatted(900_000 + division.id() % 90_000);
        var subject = home.keep(new Subject(division.schoolYear().school(), code, "LANG", label));
        var given = home.keep(new TeachingAssignment(division, subject, "CG"));
        home.keep(new AssignmentTeacher(given, teacher, always));
        var hours = new TimeSlot.WeeklyHours(
                LocalDate.ofInstant(now, home.school.zone()).getDayOfWeek(), LocalTime.of(0, 5), LocalTime.of(1, 0));
        home.keep(new TimeSlot(given, teacher, hours, null, always));
        return given;
    }

    /** A published assessment with a remark of the pupil's, and one that nobody outside the school may know of yet. */
    private void marks(String prefix, TeachingAssignment given, Person pupil, String remark) {
        var shown = assessment(given, "Version n° 1");
        shown.publish(now.minusSeconds(3_600));
        mark(shown, pupil, remark);
        home.fact(prefix + "assessment", shown.id());
        if (prefix.isEmpty()) {
            mark(shown, home.pupils.get(1), Canary.CLASSMATE_REMARK.word());
            mark(assessment(given, Canary.HIDDEN.word()), pupil, Canary.HIDDEN.word());
        }
    }

    private Assessment assessment(TeachingAssignment given, String title) {
        return home.keep(new Assessment(given, home.teacher.id(), title, home.ago(1), ON_TWENTY));
    }

    private void mark(Assessment assessment, Person pupil, String remark) {
        var mark = new Mark(assessment, pupil.id());
        home.keep(mark.write(MarkValue.of(BigDecimal.TEN), remark, home.teacher.id(), now));
        home.keep(mark);
    }

    private Long feed(School school, String canary) {
        var feed = home.keep(new FeedImport(
                school, "ResponsablesAvecAdresses_2026.xml", UUID.randomUUID().toString(), now, "secretariat"));
        feed.compared("SIECLE_GUARDIANS", null, "same");
        home.keep(new FeedLine(feed, 1, "GUARDIAN", "CHANGED", "EXEMPLE Marc").of("ADDRESS", "1 RUE D’AVANT", canary));
        return feed.id();
    }
}
