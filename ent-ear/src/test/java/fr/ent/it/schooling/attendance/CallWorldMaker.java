package fr.ent.it.schooling.attendance;

import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.schooling.timetable.PublicHolidays;
import fr.ent.it.Fresh;
import fr.ent.it.QuickHash;
import fr.ent.persistence.access.Membership;
import fr.ent.persistence.access.UserAccount;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.directory.AssignmentTeacher;
import fr.ent.persistence.schooling.directory.Division;
import fr.ent.persistence.schooling.directory.Enrolment;
import fr.ent.persistence.schooling.directory.Guardianship;
import fr.ent.persistence.schooling.directory.GuardianshipLevel;
import fr.ent.persistence.schooling.directory.GuardianshipTerms;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.PersonName;
import fr.ent.persistence.schooling.directory.School;
import fr.ent.persistence.schooling.directory.SchoolYear;
import fr.ent.persistence.schooling.directory.Structure;
import fr.ent.persistence.schooling.directory.StructureMembership;
import fr.ent.persistence.schooling.directory.Subject;
import fr.ent.persistence.schooling.directory.TeachingAssignment;
import fr.ent.persistence.schooling.timetable.SchoolCalendar;
import fr.ent.persistence.schooling.timetable.TimeSlot;
import fr.ent.persistence.schooling.timetable.TimeSlot.WeeklyHours;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes a {@link CallWorld} in the server; the school follows no zone and opens every day, so that any date does. */
@Stateless
@PermitAll
public class CallWorldMaker {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalTime START = LocalTime.parse(CallWorld.START);

    private static final String HASH = QuickHash.of(CallWorld.PASSWORD);

    @PersistenceContext(unitName = "ent")
    EntityManager em;

    /** A division of so many pupils and so many teachers who teach it together. */
    public CallWorld make(int pupilCount, int teacherCount) {
        var day = workday();
        var year = school(day);
        var division = keep(new Division(year, "5B", null));
        var pupils = pupils(year, division, pupilCount);
        var maths = assignment(division, "Mathématiques");
        var teachers = new ArrayList<Person>();
        var logins = new ArrayList<String>();
        var others = new ArrayList<Long>();
        for (int i = 0; i < teacherCount; i++) {
            var teacher = keep(new Person(new PersonName("Dupont" + i, null, "Anne")));
            logins.add(account(teacher, year.school(), Role.TEACHER));
            slot(maths, teacher, day);
            var alone = assignment(division, "Matière " + i);
            slot(alone, teacher, day);
            others.add(alone.id());
            teachers.add(teacher);
        }
        var parent = keep(new Person(new PersonName("Martin", null, "Claude")));
        keep(new Guardianship(
                pupils.get(0),
                parent,
                new GuardianshipTerms(GuardianshipLevel.LEGAL, "90", GuardianshipTerms.Duties.NONE),
                Validity.from(year.startsOn())));
        var foreign = school(day);
        return new CallWorld(
                year.school().uai(),
                day,
                maths.id(),
                pupils.stream().map(Person::id).toList(),
                logins,
                others,
                account(person("Durand"), year.school(), Role.TEACHER),
                account(person("Cépéé"), year.school(), Role.EDUCATION_ADVISER),
                account(person("Bureau"), year.school(), Role.OFFICE),
                account(parent, null, null),
                account(person("Chef"), year.school(), Role.PRINCIPAL),
                assignment(keep(new Division(foreign, "6A", null)), "CANARI").id());
    }

    /** Today, or the last day before that is no public holiday. */
    private static LocalDate workday() {
        return Stream.iterate(LocalDate.now(PARIS), day -> day.minusDays(1))
                .filter(day -> !PublicHolidays.include(day, false))
                .findFirst()
                .orElseThrow();
    }

    private SchoolYear school(LocalDate day) {
        var school = keep(new School(Fresh.uai(), "Collège des Appels", "99"));
        school.locate(PARIS, "OWN");
        var calendar = keep(new SchoolCalendar(school));
        calendar.openOn(EnumSet.allOf(DayOfWeek.class));
        return keep(new SchoolYear(school, SchoolYear.firstYearOf(day)));
    }

    private List<Person> pupils(SchoolYear year, Structure division, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(rank -> {
                    var pupil = keep(new Person(new PersonName("Eleve%02d".formatted(rank), null, "Prénom")));
                    keep(new Enrolment(pupil, year, Validity.from(year.startsOn())));
                    keep(new StructureMembership(pupil, division, Validity.from(year.startsOn())));
                    return pupil;
                })
                .toList();
    }

    private TeachingAssignment assignment(Structure structure, String subject) {
        var code = "%06d".formatted(Math.abs((structure.id() + subject).hashCode()) % 1_000_000);
        var known = keep(new Subject(structure.schoolYear().school(), code, subject, subject));
        return keep(new TeachingAssignment(structure, known, "CG"));
    }

    private void slot(TeachingAssignment assignment, Person teacher, LocalDate day) {
        var since = Validity.from(assignment.structure().schoolYear().startsOn());
        keep(new AssignmentTeacher(assignment, teacher, since));
        var hours = new WeeklyHours(day.getDayOfWeek(), START, START.plusMinutes(55));
        keep(new TimeSlot(assignment, teacher, hours, null, since));
    }

    private Person person(String name) {
        return keep(new Person(new PersonName(name, null, "Zoé")));
    }

    private String account(Person person, School school, String role) {
        var login = Fresh.login("appel");
        keep(new UserAccount(person, login)).changePassword(HASH);
        if (role != null) {
            keep(new Membership(person, school, role, Validity.from(LocalDate.of(2020, 1, 1))));
        }
        return login;
    }

    private <T> T keep(T entity) {
        em.persist(entity);
        return entity;
    }
}
