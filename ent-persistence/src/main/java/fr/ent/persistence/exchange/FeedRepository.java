package fr.ent.persistence.exchange;

import fr.ent.persistence.access.ExternalId;
import fr.ent.persistence.access.Membership;
import fr.ent.persistence.kernel.Identified;
import fr.ent.persistence.schooling.directory.AssignmentTeacher;
import fr.ent.persistence.schooling.directory.Division;
import fr.ent.persistence.schooling.directory.Enrolment;
import fr.ent.persistence.schooling.directory.FormTutor;
import fr.ent.persistence.schooling.directory.Guardianship;
import fr.ent.persistence.schooling.directory.Mef;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.School;
import fr.ent.persistence.schooling.directory.SchoolYear;
import fr.ent.persistence.schooling.directory.StaffFunction;
import fr.ent.persistence.schooling.directory.StructureMembership;
import fr.ent.persistence.schooling.directory.Subject;
import fr.ent.persistence.schooling.directory.TeachingAssignment;
import fr.ent.persistence.schooling.directory.TeachingGroup;
import fr.ent.persistence.schooling.timetable.TimeSlot;
import fr.ent.persistence.schooling.timetable.WeekPattern;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** All that a file is compared with, one query for each kind of thing, whatever the size of the school. */
@ApplicationScoped
public class FeedRepository {

    private static final int CHUNK = 500;

    @PersistenceContext
    EntityManager em;

    /** Keeps something new. */
    public <T extends Identified> T keep(T entity) {
        em.persist(entity);
        return entity;
    }

    /** Writes what was changed so far, so that the queries that follow see it. */
    public void write() {
        em.flush();
    }

    /** Levels of the school. */
    public List<Mef> mefs(School school) {
        return list(Mef.class, "select m from Mef m where m.school = :of", school);
    }

    /** Subjects of the school. */
    public List<Subject> subjects(School school) {
        return list(Subject.class, "select s from Subject s where s.school = :of", school);
    }

    /** Divisions of the year with their levels, closed ones included. */
    public List<Division> divisions(SchoolYear year) {
        return list(
                Division.class,
                "select distinct d from Division d left join fetch d.mefs where d.schoolYear = :of",
                year);
    }

    /** Groups of the year with their divisions, closed ones included. */
    public List<TeachingGroup> groups(SchoolYear year) {
        return list(
                TeachingGroup.class,
                "select distinct g from TeachingGroup g left join fetch g.divisions where g.schoolYear = :of",
                year);
    }

    /** Enrolments of the year with their pupils, ended ones included. */
    public List<Enrolment> enrolments(SchoolYear year) {
        return list(
                Enrolment.class,
                "select e from Enrolment e join fetch e.pupil left join fetch e.mef where e.schoolYear = :of",
                year);
    }

    /** Who was or is in which division or group of the year. */
    public List<StructureMembership> memberships(SchoolYear year) {
        return list(
                StructureMembership.class,
                "select m from StructureMembership m join fetch m.structure where m.structure.schoolYear = :of",
                year);
    }

    /** Links of the pupils enrolled in the year with their adults, ended ones included. */
    public List<Guardianship> guardianships(SchoolYear year) {
        return list(
                Guardianship.class,
                """
                select g from Guardianship g join fetch g.guardian
                where exists (select e.id from Enrolment e where e.pupil = g.pupil and e.schoolYear = :of)
                """,
                year);
    }

    /** Functions of the school's staff, ended ones included. */
    public List<StaffFunction> functions(School school) {
        return list(
                StaffFunction.class, "select f from StaffFunction f join fetch f.person where f.school = :of", school);
    }

    /** Form tutors of the year, former ones included. */
    public List<FormTutor> formTutors(SchoolYear year) {
        return list(
                FormTutor.class,
                "select t from FormTutor t join fetch t.division where t.division.schoolYear = :of",
                year);
    }

    /** Teaching assignments of the year, closed ones included. */
    public List<TeachingAssignment> assignments(SchoolYear year) {
        return list(
                TeachingAssignment.class,
                """
                select a from TeachingAssignment a join fetch a.structure join fetch a.subject
                where a.structure.schoolYear = :of
                """,
                year);
    }

    /** Who teaches or taught them. */
    public List<AssignmentTeacher> assignmentTeachers(SchoolYear year) {
        return list(
                AssignmentTeacher.class,
                "select t from AssignmentTeacher t join fetch t.teacher where t.assignment.structure.schoolYear = :of",
                year);
    }

    /** Alternating weeks of the year. */
    public List<WeekPattern> weekPatterns(SchoolYear year) {
        return list(
                WeekPattern.class,
                "select distinct w from WeekPattern w left join fetch w.mondays where w.schoolYear = :of",
                year);
    }

    /** Weekly lessons of the year, former ones included. */
    public List<TimeSlot> timeSlots(SchoolYear year) {
        return list(
                TimeSlot.class,
                "select t from TimeSlot t join fetch t.teacher where t.assignment.structure.schoolYear = :of",
                year);
    }

    /** How the pupils of the year are known to SIECLE in that academy. */
    public List<ExternalId> idsOfPupils(SchoolYear year, String source, String scope) {
        return ids(
                "exists (select e.id from Enrolment e where e.pupil = x.person and e.schoolYear = :of)",
                source,
                List.of(scope),
                year);
    }

    /** How the adults of the pupils of the year are known to SIECLE in that academy. */
    public List<ExternalId> idsOfGuardians(SchoolYear year, String source, String scope) {
        return ids(
                """
                exists (select g.id from Guardianship g, Enrolment e
                    where g.guardian = x.person and e.pupil = g.pupil and e.schoolYear = :of)
                """,
                source,
                List.of(scope),
                year);
    }

    /** How the staff of the school is known to STS. */
    public List<ExternalId> idsOfStaff(School school, String source, Collection<String> scopes) {
        return ids(
                "exists (select f.id from StaffFunction f where f.person = x.person and f.school = :of)",
                source,
                scopes,
                school);
    }

    /** Identifiers among these values, whoever bears them. */
    public List<ExternalId> idsAmong(String source, Collection<String> scopes, Collection<String> values) {
        var found = new ArrayList<ExternalId>();
        var wanted = List.copyOf(values);
        for (int from = 0; from < wanted.size(); from += CHUNK) {
            found.addAll(em.createQuery(
                            """
                            select x from ExternalId x join fetch x.person
                            where x.source = :source and x.scope in :scopes and x.value in :values
                            """,
                            ExternalId.class)
                    .setParameter("source", source)
                    .setParameter("scopes", scopes)
                    .setParameter("values", wanted.subList(from, Math.min(from + CHUNK, wanted.size())))
                    .getResultList());
        }
        return found;
    }

    /** What the staff of the school is or was in the portal. */
    public List<Membership> roles(School school) {
        return list(Membership.class, "select m from Membership m join fetch m.person where m.school = :of", school);
    }

    /** How those of these persons who were ever enrolled in the school are known to SIECLE in that academy. */
    public List<ExternalId> idsOfPupilsEver(School school, String source, String scope, Collection<Person> persons) {
        return persons.isEmpty()
                ? List.of()
                : em.createQuery(
                                """
                                select x from ExternalId x join fetch x.person
                                where x.source = :source and x.scope = :scope and x.person in :persons
                                  and exists (select e.id from Enrolment e
                                    where e.pupil = x.person and e.schoolYear.school = :school)
                                """,
                                ExternalId.class)
                        .setParameter("source", source)
                        .setParameter("scope", scope)
                        .setParameter("persons", persons)
                        .setParameter("school", school)
                        .getResultList();
    }

    private List<ExternalId> ids(String borneBy, String source, Collection<String> scopes, Identified of) {
        return em.createQuery(
                        "select x from ExternalId x join fetch x.person where x.source = :source and x.scope in :scopes and "
                                + borneBy,
                        ExternalId.class)
                .setParameter("source", source)
                .setParameter("scopes", scopes)
                .setParameter("of", of)
                .getResultList();
    }

    private <T> List<T> list(Class<T> type, String query, Identified of) {
        return em.createQuery(query, type).setParameter("of", of).getResultList();
    }
}
