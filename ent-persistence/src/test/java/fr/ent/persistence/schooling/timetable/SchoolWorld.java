package fr.ent.persistence.schooling.timetable;

import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.directory.AssignmentTeacher;
import fr.ent.persistence.schooling.directory.Division;
import fr.ent.persistence.schooling.directory.Enrolment;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.PersonName;
import fr.ent.persistence.schooling.directory.School;
import fr.ent.persistence.schooling.directory.SchoolYear;
import fr.ent.persistence.schooling.directory.Structure;
import fr.ent.persistence.schooling.directory.StructureMembership;
import fr.ent.persistence.schooling.directory.Subject;
import fr.ent.persistence.schooling.directory.TeachingAssignment;
import fr.ent.persistence.schooling.directory.TeachingGroup;
import fr.ent.persistence.schooling.timetable.TimeSlot.WeeklyHours;
import fr.ent.persistence.testing.Database;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/** Makes one invented school of 2026-2027 for tests of lessons and roll calls. Each method is a transaction of its own. */
public final class SchoolWorld {

    /** A Monday with lessons in all zones. */
    public static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    /** 08:00. */
    public static final LocalTime EIGHT = LocalTime.of(8, 0);

    private static final int FIRST_YEAR = Year.of(2026).getValue();

    private final Database base;
    private final SchoolYear year;

    /** A school in Paris time that follows zone A. */
    public SchoolWorld(Database base, String uai) {
        this(base, uai, ZoneId.of("Europe/Paris"), "A");
    }

    /** A school anywhere. */
    public SchoolWorld(Database base, String uai, ZoneId zone, String holidays) {
        this.base = base;
        this.year = base.inTransaction(() -> {
            var school = keep(new School(uai, "Collège " + uai, "99"));
            school.locate(zone, holidays);
            return keep(new SchoolYear(school, FIRST_YEAR));
        });
    }

    public School school() {
        return year.school();
    }

    public SchoolYear year() {
        return year;
    }

    public Person person(String name, String first) {
        return base.inTransaction(() -> keep(new Person(new PersonName(name, null, first))));
    }

    public Division division(String code) {
        return base.inTransaction(() -> keep(new Division(year, code, null)));
    }

    public TeachingGroup group(String code) {
        return base.inTransaction(() -> keep(new TeachingGroup(year, code, null)));
    }

    /** So many enrolled pupils in a division or group, "ELEVE01 Prénom" and so on. */
    public List<Person> pupils(Structure structure, int howMany) {
        return base.inTransaction(() -> IntStream.rangeClosed(1, howMany)
                .mapToObj(rank -> {
                    var pupil = keep(new Person(new PersonName("Eleve%02d".formatted(rank), null, "Prénom")));
                    keep(new Enrolment(pupil, year, Validity.from(year.startsOn())));
                    keep(new StructureMembership(pupil, structure, Validity.from(year.startsOn())));
                    return pupil;
                })
                .toList());
    }

    /** These persons are in that structure from a day on. */
    public void join(Collection<Person> pupils, Structure structure, LocalDate since) {
        base.inTransaction(
                () -> pupils.forEach(pupil -> keep(new StructureMembership(pupil, structure, Validity.from(since)))));
    }

    /** What these teachers give to a structure all year; the subject is made for it. */
    public TeachingAssignment assignment(Structure structure, String subject, Person... teachers) {
        return base.inTransaction(() -> {
            var code = "%06d".formatted(Math.abs((structure.code() + subject).hashCode()) % 1_000_000);
            var given =
                    new TeachingAssignment(structure, keep(new Subject(year.school(), code, subject, subject)), "CG");
            keep(given);
            List.of(teachers)
                    .forEach(teacher -> keep(new AssignmentTeacher(given, teacher, Validity.from(year.startsOn()))));
            return given;
        });
    }

    /** One hour a week from the first day of the year, 55 minutes, in all weeks or in those of a pattern. */
    public TimeSlot slot(
            TeachingAssignment assignment, Person teacher, LocalDate firstDay, LocalTime start, WeekPattern pattern) {
        return base.inTransaction(() -> {
            var hours = new WeeklyHours(firstDay.getDayOfWeek(), start, start.plusMinutes(55));
            return keep(new TimeSlot(assignment, teacher, hours, pattern, Validity.from(year.startsOn())));
        });
    }

    /** Weeks that bear a code. */
    public WeekPattern pattern(String code, LocalDate... weeks) {
        return base.inTransaction(() -> keep(new WeekPattern(year, code, List.of(weeks))));
    }

    /** What the school says of its calendar. */
    public SchoolCalendar calendar(SchoolCalendar calendar) {
        return base.inTransaction(() -> keep(calendar));
    }

    private <T> T keep(T entity) {
        base.em().persist(entity);
        return entity;
    }
}
