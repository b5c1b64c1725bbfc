package fr.ent.persistence.rights;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;

/** The relations by which somebody of a school may read of one of its pupils. */
@ApplicationScoped
public class FileReaderRepository {

    @PersistenceContext
    EntityManager em;

    /** The divisions and groups of a pupil in that school on a day, divisions first. */
    public List<Long> structures(String uai, long pupilId, LocalDate day) {
        return em.createQuery(
                        """
                select s.id from StructureMembership m join m.structure s
                where m.pupil.id = :pupil and s.schoolYear.school.uai = :uai
                  and :day between m.validity.since and m.validity.until
                order by type(s), s.sortKey, s.id
                """,
                        Long.class)
                .setParameter("pupil", pupilId)
                .setParameter("uai", uai)
                .setParameter("day", day)
                .getResultList();
    }

    /** Who teaches the pupil in that school on a day, by name; once for each subject. */
    public List<PupilTeacher> teachers(String uai, long pupilId, LocalDate day) {
        return em.createQuery(
                        """
                select new fr.ent.persistence.rights.PupilTeacher(
                    a.id, p.id, p.name.first, p.name.shown, a.subject.label)
                from AssignmentTeacher t join t.assignment a join t.teacher p
                where a.structure.schoolYear.school.uai = :uai and a.closedOn is null
                  and :day between t.validity.since and t.validity.until
                  and exists (
                    select m from StructureMembership m
                    where m.structure = a.structure and m.pupil.id = :pupil
                      and :day between m.validity.since and m.validity.until)
                order by p.name.sortKey, p.id, a.id
                """,
                        PupilTeacher.class)
                .setParameter("pupil", pupilId)
                .setParameter("uai", uai)
                .setParameter("day", day)
                .getResultList();
    }

    /** The form tutors of the pupil's divisions in that school on a day, by name. */
    public List<PupilTeacher> tutors(String uai, long pupilId, LocalDate day) {
        return em.createQuery(
                        """
                select new fr.ent.persistence.rights.PupilTeacher(d.id, p.id, p.name.first, p.name.shown, '')
                from FormTutor t join t.division d join t.teacher p
                where d.schoolYear.school.uai = :uai
                  and :day between t.validity.since and t.validity.until
                  and exists (
                    select m from StructureMembership m
                    where m.structure = d and m.pupil.id = :pupil
                      and :day between m.validity.since and m.validity.until)
                order by p.name.sortKey, p.id, d.id
                """,
                        PupilTeacher.class)
                .setParameter("pupil", pupilId)
                .setParameter("uai", uai)
                .setParameter("day", day)
                .getResultList();
    }
}
