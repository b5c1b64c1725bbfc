package fr.ent.persistence.schooling.assessment;

import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.directory.AssignmentTeacher;
import fr.ent.persistence.schooling.directory.Division;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.PersonName;
import fr.ent.persistence.schooling.directory.School;
import fr.ent.persistence.schooling.directory.SchoolYear;
import fr.ent.persistence.schooling.directory.Structure;
import fr.ent.persistence.schooling.directory.StructureMembership;
import fr.ent.persistence.schooling.directory.Subject;
import fr.ent.persistence.schooling.directory.TeachingAssignment;
import fr.ent.persistence.testing.Database;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Makes one school with a division, a teacher and a subject, for tests. To be used inside a transaction. */
public final class Gradebook {

    public static final LocalDate RENTREE = LocalDate.of(2026, 9, 1);
    public static final LocalDate DAY = LocalDate.of(2026, 10, 12);
    public static final Instant NOW = Instant.parse("2026-10-12T16:00:00Z");

    public final School school;
    public final SchoolYear year;
    public final Division division;
    public final Subject maths;
    public final Person teacher;
    public final TeachingAssignment assignment;
    public final List<Person> pupils = new ArrayList<>();
    private final Database base;

    public Gradebook(Database base, String uai, int size) {
        this.base = base;
        school = keep(new School(uai, "Collège " + uai, "99"));
        year = keep(new SchoolYear(school, 2026));
        division = keep(new Division(year, "5B", "5e B"));
        maths = keep(new Subject(school, "061300", "MATHS", "Mathématiques"));
        teacher = person("Dupont", "Anne");
        assignment = assign(maths, division, teacher);
        for (var n = 1; n <= size; n++) {
            pupils.add(enter(division, person("Eleve" + n, "Léa"), RENTREE));
        }
    }

    public Person person(String family, String first) {
        return keep(new Person(new PersonName(family, null, first)));
    }

    public TeachingAssignment assign(Subject subject, Structure structure, Person who) {
        var given = keep(new TeachingAssignment(structure, subject, "CG"));
        keep(new AssignmentTeacher(given, who, Validity.from(RENTREE)));
        return given;
    }

    public Person enter(Structure structure, Person pupil, LocalDate since) {
        keep(new StructureMembership(pupil, structure, Validity.from(since)));
        return pupil;
    }

    public Assessment assess(String title, LocalDate day) {
        return assess(assignment, title, day);
    }

    public Assessment assess(TeachingAssignment given, String title, LocalDate day) {
        var terms = new AssessmentTerms(BigDecimal.valueOf(20), BigDecimal.ONE, true, false);
        var assessment = keep(new Assessment(given, teacher.id(), title, day, terms));
        assessment.publish(NOW);
        return assessment;
    }

    public Mark mark(Assessment assessment, Person pupil, String typed) {
        base.em().flush();
        var mark = new Mark(assessment, pupil.id());
        keep(mark.write(MarkValue.read(typed), "", teacher.id(), NOW));
        return keep(mark);
    }

    public <T> T keep(T entity) {
        base.em().persist(entity);
        return entity;
    }
}
