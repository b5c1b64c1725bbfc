package fr.ent.ejb.portal;

import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.assessment.Assessment;
import fr.ent.persistence.schooling.assessment.AssessmentTerms;
import fr.ent.persistence.schooling.assessment.Mark;
import fr.ent.persistence.schooling.assessment.MarkValue;
import fr.ent.persistence.schooling.attendance.Attendance;
import fr.ent.persistence.schooling.attendance.Observation;
import fr.ent.persistence.schooling.attendance.RollCall;
import fr.ent.persistence.schooling.attendance.Signature;
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
import fr.ent.persistence.schooling.directory.Subject;
import fr.ent.persistence.schooling.directory.TeachingAssignment;
import fr.ent.persistence.schooling.timetable.Lesson;
import fr.ent.persistence.schooling.timetable.TimeSlot;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * A mother whose children are each in a division of their own, every second one in another school; every pupil has six
 * marks, each child missed one lesson and has one today.
 */
final class FamilyOfMany {

    /** Of each division. */
    static final int SUBJECTS = 3;

    private static final LocalTime EIGHT = LocalTime.of(8, 0);

    private final EntityManager em;
    private final Instant now;
    private final LocalDate today;
    private final Person mother = new Person(new PersonName("Martin", null, "Claire"));
    private final Person teacher = new Person(new PersonName("Dupont", null, "Jeanne"));
    private final List<Person> children = new ArrayList<>();
    private final List<SchoolYear> years = new ArrayList<>();

    FamilyOfMany(EntityManager em, Instant now, int children, int pupils) {
        this.em = em;
        this.now = now;
        this.today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        em.persist(mother);
        em.persist(teacher);
        openSchool("0990001N");
        openSchool("0990002P");
        for (var rank = 0; rank < children; rank++) {
            addDivision(years.get(rank % 2), "D" + rank, pupils);
        }
    }

    Person mother() {
        return mother;
    }

    Person child(int rank) {
        return children.get(rank);
    }

    private void openSchool(String uai) {
        var year = keep(new SchoolYear(keep(new School(uai, "Collège des Essais", "99")), 2026));
        GradingPeriod.trimestersOf(year).forEach(em::persist);
        years.add(year);
    }

    private void addDivision(SchoolYear year, String code, int size) {
        var division = keep(new Division(year, code, code));
        var always = Validity.from(year.startsOn());
        var pupils = new ArrayList<Person>();
        for (var rank = 0; rank < size; rank++) {
            var pupil = keep(new Person(new PersonName("Martin" + rank, null, code)));
            keep(new Enrolment(pupil, year, always));
            keep(new StructureMembership(pupil, division, always));
            pupils.add(pupil);
        }
        var child = pupils.get(0);
        children.add(child);
        keep(new Guardianship(
                child,
                mother,
                new GuardianshipTerms(GuardianshipLevel.LEGAL, "10", GuardianshipTerms.Duties.NONE),
                always));
        for (var rank = 0; rank < SUBJECTS; rank++) {
            var subject = keep(new Subject(year.school(), code + rank, "M" + rank, "Matière " + rank));
            var assignment = keep(new TeachingAssignment(division, subject, "CG"));
            mark(assignment, pupils);
            if (rank == 0) {
                miss(assignment, child);
            }
        }
    }

    private void mark(TeachingAssignment assignment, List<Person> pupils) {
        for (var rank = 1; rank <= 2; rank++) {
            var terms = new AssessmentTerms(BigDecimal.valueOf(20), BigDecimal.ONE, true, false);
            var assessment =
                    keep(new Assessment(assignment, teacher.id(), "Contrôle " + rank, today.minusDays(rank), terms));
            assessment.publish(now.minus(Duration.ofHours(rank)));
            for (var pupil : pupils) {
                var mark = new Mark(assessment, pupil.id());
                mark.write(MarkValue.of(BigDecimal.valueOf(10 + rank)), "", teacher.id(), now);
                keep(mark);
            }
        }
    }

    private void miss(TeachingAssignment assignment, Person child) {
        var hours = new TimeSlot.WeeklyHours(today.getDayOfWeek(), EIGHT, EIGHT.plusHours(1));
        keep(new TimeSlot(assignment, teacher, hours, null, Validity.from(today.minusDays(60))));
        var lesson = keep(new Lesson(assignment, today.minusDays(3), EIGHT, EIGHT.plusHours(1), "12"));
        var call = keep(new RollCall(lesson, new Signature(teacher, now)));
        call.record(child, Observation.of(Attendance.ABSENT), new Signature(teacher, now));
        call.close(new Signature(teacher, now));
    }

    private <T> T keep(T entity) {
        em.persist(entity);
        return entity;
    }
}
