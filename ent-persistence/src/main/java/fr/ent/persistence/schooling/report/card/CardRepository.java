package fr.ent.persistence.schooling.report.card;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Report cards as they were given. Whoever asks for those of a pupil has found him among those he may read. */
@ApplicationScoped
public class CardRepository {

    /** Made since the period was closed for the division, and readable at that instant; an older edition is not given. */
    private static final String GIVEN =
            """
            from ArchivedCard c join Division d on d.id = c.divisionId join GradingPeriod g on g.id = c.periodId
                join d.schoolYear y join y.school s join PeriodClosing x on x.division = d and x.period = g
            where c.pupilId = :pupil and x.closedAt <= c.madeAt and x.publishedAt <= :now
              and not exists (
                select n.id from ArchivedCard n
                where n.pupilId = c.pupilId and n.periodId = c.periodId and n.edition > c.edition)
            """;

    @PersistenceContext
    EntityManager em;

    /** Keeps one. */
    public void add(ArchivedCard card) {
        em.persist(card);
    }

    /** Keeps a first look. */
    public void add(CardOpening opening) {
        em.persist(opening);
    }

    /** A card of a division of a school; every other one does not exist. */
    public Optional<ArchivedCard> find(long schoolId, long divisionId, long id) {
        return em.createQuery(
                        """
                select c from ArchivedCard c
                where c.id = :id and c.schoolId = :school and c.divisionId = :division
                """,
                        ArchivedCard.class)
                .setParameter("id", id)
                .setParameter("school", schoolId)
                .setParameter("division", divisionId)
                .getResultStream()
                .findFirst();
    }

    /** Every card of a division in a period, by pupil, the newest edition first. */
    public List<CardRow> of(long divisionId, long periodId) {
        return em.createQuery(
                        """
                select new fr.ent.persistence.schooling.report.card.CardRow(
                    c.id, c.pupilId, c.edition, c.file.size, c.madeAt)
                from ArchivedCard c
                where c.divisionId = :division and c.periodId = :period
                order by c.pupilId, c.edition desc
                """,
                        CardRow.class)
                .setParameter("division", divisionId)
                .setParameter("period", periodId)
                .getResultList();
    }

    /** The pupils of a division whose newest card of a period is readable at that instant. */
    public List<Long> readable(long divisionId, long periodId, Instant now) {
        return em.createQuery(
                        """
                select distinct c.pupilId from ArchivedCard c
                    join PeriodClosing x on x.division.id = c.divisionId and x.period.id = c.periodId
                where c.divisionId = :division and c.periodId = :period and x.closedAt <= c.madeAt
                  and x.publishedAt <= :now
                """,
                        Long.class)
                .setParameter("division", divisionId)
                .setParameter("period", periodId)
                .setParameter("now", now)
                .getResultList();
    }

    /** Some of them whole. */
    public List<ArchivedCard> all(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery("select c from ArchivedCard c where c.id in :ids", ArchivedCard.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** The first looks at the cards of a division in a period. */
    public List<OpeningFact> openings(long divisionId, long periodId) {
        return em.createQuery(
                        """
                select new fr.ent.persistence.schooling.report.card.OpeningFact(
                    c.pupilId, c.id, o.personId, o.openedAt)
                from CardOpening o join o.card c
                where c.divisionId = :division and c.periodId = :period
                """,
                        OpeningFact.class)
                .setParameter("division", divisionId)
                .setParameter("period", periodId)
                .getResultList();
    }

    /** What a person opened of the cards of a pupil. */
    public List<OpeningFact> openings(Collection<Long> cardIds, long personId) {
        return cardIds.isEmpty()
                ? List.of()
                : em.createQuery(
                                """
                        select new fr.ent.persistence.schooling.report.card.OpeningFact(
                            c.pupilId, c.id, o.personId, o.openedAt)
                        from CardOpening o join o.card c
                        where c.id in :cards and o.personId = :person
                        """,
                                OpeningFact.class)
                        .setParameter("cards", cardIds)
                        .setParameter("person", personId)
                        .getResultList();
    }

    /** The cards of a pupil that his family may read at that instant, the newest period first. */
    public List<FamilyCard> given(long pupilId, Instant now) {
        return em.createQuery(
                        """
                select new fr.ent.persistence.schooling.report.card.FamilyCard(
                    c.id, s.name, y.firstYear, g.kind, g.rank, d.label, c.edition, c.file.size, c.madeAt,
                    x.publishedAt)
                """
                                + GIVEN + "order by g.startsOn desc, c.id",
                        FamilyCard.class)
                .setParameter("pupil", pupilId)
                .setParameter("now", now)
                .getResultList();
    }

    /** One of {@link #given}. */
    public Optional<ArchivedCard> given(long pupilId, Instant now, long id) {
        return em.createQuery("select c " + GIVEN + " and c.id = :id", ArchivedCard.class)
                .setParameter("pupil", pupilId)
                .setParameter("now", now)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** What that code may tell; empty for one that was never given. */
    public Optional<IssuedCard> issued(String code) {
        return em.createQuery(
                        """
                select new fr.ent.persistence.schooling.report.card.IssuedCard(
                    s.name, s.uai, s.timeZone, c.madeAt, c.file.sha256, (
                        select count(n) from ArchivedCard n
                        where n.pupilId = c.pupilId and n.periodId = c.periodId and n.edition > c.edition))
                from ArchivedCard c join School s on s.id = c.schoolId
                where c.code = :code
                """,
                        IssuedCard.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /** The cards of pupils who are enrolled in no school any more since before that day. */
    public List<ArchivedCard> leftBefore(LocalDate day) {
        return em.createQuery(
                        """
                select c from ArchivedCard c
                where not exists (
                    select e.id from Enrolment e where e.pupil.id = c.pupilId and e.validity.until >= :day)
                """,
                        ArchivedCard.class)
                .setParameter("day", day)
                .getResultList();
    }

    /** Forgets a card and who opened it. */
    public void remove(ArchivedCard card) {
        em.createQuery("delete from CardOpening o where o.card = :card")
                .setParameter("card", card)
                .executeUpdate();
        em.remove(card);
    }
}
