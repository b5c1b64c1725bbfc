package fr.ent.persistence.schooling.attendance;

import fr.ent.persistence.kernel.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What families say of absences. */
@ApplicationScoped
public class JustificationRepository {

    private static final String LINES =
            """
            select new fr.ent.persistence.schooling.attendance.JustificationLine(
                j.id, a.id, p.id, p.name.shown, p.name.first, a.fromDay, a.fromTime, a.toDay, a.toTime, a.state, a.word,
                r.id, r.label, j.round, j.said, j.refusal, s.name.shown, s.name.first, j.saidAt,
                f.state, f.type, f.size)
            from Justification j join j.absence a join j.pupil p join j.saidBy s left join j.reason r left join j.file f
            """;

    /** The last one of each absence. */
    private static final String LAST =
            " and j.round = (select max(k.round) from Justification k where k.absence.id = j.absence.id) ";

    private static final String WAITING =
            "where a.school.uai = :uai and a.state = fr.ent.persistence.schooling.attendance.AbsenceState.PENDING";

    private static final String DECISIONS =
            """
            select new fr.ent.persistence.schooling.attendance.DecisionLine(
                j.id, a.version, p.id, p.name.shown, p.name.first, a.fromDay, a.fromTime, a.toDay, a.toTime, a.state, a.word,
                g.label, k.label, j.said, s.name.shown, s.name.first, j.saidAt, d.name.shown, d.name.first, a.decidedAt)
            from Justification j join j.absence a join j.pupil p join j.saidBy s join a.decidedBy d
                left join j.reason g left join a.reason k
            """;

    private static final String DECIDED =
            """
            where a.school.uai = :uai and a.decidedAt >= :since
              and a.state in (fr.ent.persistence.schooling.attendance.AbsenceState.ACCEPTED,
                              fr.ent.persistence.schooling.attendance.AbsenceState.REFUSED)
            """;

    @PersistenceContext
    EntityManager em;

    /** Keeps a new one. */
    public Justification add(Justification justification) {
        em.persist(justification);
        return justification;
    }

    /** Which one of its pupil the next is. */
    public int nextPlace(long pupilId) {
        return em.createQuery(
                                "select coalesce(max(j.place), 0) from Justification j where j.pupil.id = :pupil",
                                Integer.class)
                        .setParameter("pupil", pupilId)
                        .getSingleResult()
                + 1;
    }

    /** One of an absence of that school. */
    public Optional<Justification> find(String uai, long id) {
        return em.createQuery(
                        """
                select j from Justification j join fetch j.absence a join fetch a.school left join fetch j.file
                where j.id = :id and a.school.uai = :uai
                """,
                        Justification.class)
                .setParameter("id", id)
                .setParameter("uai", uai)
                .getResultStream()
                .findFirst();
    }

    /** One of a pupil, with what is attached. */
    public Optional<Justification> ofPupil(long pupilId, long id) {
        return em.createQuery(
                        "select j from Justification j left join fetch j.file where j.id = :id and j.pupil.id = :pupil",
                        Justification.class)
                .setParameter("id", id)
                .setParameter("pupil", pupilId)
                .getResultStream()
                .findFirst();
    }

    /** The last one of an absence of that pupil. */
    public Optional<Justification> last(long pupilId, long absenceId) {
        return em.createQuery(
                        """
                select j from Justification j join fetch j.absence a
                where a.id = :absence and j.pupil.id = :pupil order by j.round desc
                """,
                        Justification.class)
                .setParameter("absence", absenceId)
                .setParameter("pupil", pupilId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** All that was said of a pupil's absences in one school, those on or after that day; the newest absence first. */
    public List<JustificationLine> ofPupil(long schoolId, long pupilId, LocalDate from) {
        return em.createQuery(
                        LINES
                                + """
                where a.school.id = :school and p.id = :pupil and a.toDay >= :from
                  and a.state <> fr.ent.persistence.schooling.attendance.AbsenceState.CANCELLED
                order by a.fromDay desc, a.fromTime desc, a.id, j.round desc
                """,
                        JustificationLine.class)
                .setParameter("school", schoolId)
                .setParameter("pupil", pupilId)
                .setParameter("from", from)
                .getResultList();
    }

    /** Those that a school has to answer, so many of them, the oldest absence first. */
    public List<JustificationLine> waiting(String uai, int most) {
        return em.createQuery(LINES + WAITING + LAST + "order by a.fromDay, a.fromTime, j.id", JustificationLine.class)
                .setParameter("uai", uai)
                .setMaxResults(most)
                .getResultList();
    }

    /** What a school decided since then, the latest first. */
    public List<DecisionLine> decided(String uai, Instant since, Slice slice) {
        return em.createQuery(DECISIONS + DECIDED + LAST + "order by a.decidedAt desc, j.id desc", DecisionLine.class)
                .setParameter("uai", uai)
                .setParameter("since", since)
                .setFirstResult(slice.first())
                .setMaxResults(slice.size())
                .getResultList();
    }

    /** How much a school decided since then. */
    public long countDecided(String uai, Instant since) {
        return em.createQuery("select count(j) from Justification j join j.absence a " + DECIDED + LAST, Long.class)
                .setParameter("uai", uai)
                .setParameter("since", since)
                .getSingleResult();
    }

    /** One of {@link #decided}. */
    public Optional<DecisionLine> decision(String uai, Instant since, long id) {
        return em.createQuery(DECISIONS + DECIDED + LAST + "and j.id = :id", DecisionLine.class)
                .setParameter("uai", uai)
                .setParameter("since", since)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** Of these absences those that wait because the school took back what it had answered, by their ids. */
    public List<Long> takenBack(Collection<Long> absenceIds) {
        return absenceIds.isEmpty()
                ? List.of()
                : em.createQuery(
                                """
                select distinct c.absence.id from AbsenceChange c
                where c.absence.id in :absences
                  and c.absence.state = fr.ent.persistence.schooling.attendance.AbsenceState.PENDING
                  and c.state in (fr.ent.persistence.schooling.attendance.AbsenceState.ACCEPTED,
                                  fr.ent.persistence.schooling.attendance.AbsenceState.REFUSED)
                  and not exists (
                      select j.id from Justification j where j.absence = c.absence and j.saidAt >= c.changedAt)
                """,
                                Long.class)
                        .setParameter("absences", absenceIds)
                        .getResultList();
    }

    /** How many a school has to answer. */
    public long countWaiting(String uai) {
        return em.createQuery("select count(j) from Justification j join j.absence a " + WAITING + LAST, Long.class)
                .setParameter("uai", uai)
                .getSingleResult();
    }

    /** How many absences of a pupil wait for an answer, in all his schools. */
    public long countWaiting(long pupilId) {
        return em.createQuery(
                        "select count(distinct a.id) from Justification j join j.absence a where j.pupil.id = :pupil"
                                + " and a.state = fr.ent.persistence.schooling.attendance.AbsenceState.PENDING",
                        Long.class)
                .setParameter("pupil", pupilId)
                .getSingleResult();
    }

    /** The divisions of these pupils on that day in a school, by the id of the pupil. */
    public List<PupilDivision> divisions(String uai, Collection<Long> pupilIds, LocalDate day) {
        return pupilIds.isEmpty()
                ? List.of()
                : em.createQuery(
                                """
                select new fr.ent.persistence.schooling.attendance.PupilDivision(m.pupil.id, s.label)
                from StructureMembership m join m.structure s join s.schoolYear y
                where type(s) = Division and y.school.uai = :uai and m.pupil.id in :pupils
                  and m.validity.since <= :day and m.validity.until >= :day
                """,
                                PupilDivision.class)
                        .setParameter("uai", uai)
                        .setParameter("pupils", pupilIds)
                        .setParameter("day", day)
                        .getResultList();
    }

    /** Those of absences that ended before that day, with their files. */
    public List<Justification> ofAbsencesBefore(LocalDate day) {
        return em.createQuery(
                        "select j from Justification j left join fetch j.file where j.absence.toDay < :day",
                        Justification.class)
                .setParameter("day", day)
                .getResultList();
    }

    /** Forgets it; what was attached is the caller's to destroy. */
    public void remove(Justification justification) {
        em.remove(justification);
    }
}
