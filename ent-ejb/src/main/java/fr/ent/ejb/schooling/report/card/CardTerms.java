package fr.ent.ejb.schooling.report.card;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.persistence.schooling.assessment.ClosingFact;
import fr.ent.persistence.schooling.assessment.GradingPeriodRepository;
import fr.ent.persistence.schooling.assessment.PeriodClosingRepository;
import fr.ent.persistence.schooling.assessment.PeriodFact;
import fr.ent.persistence.schooling.directory.Structure;
import fr.ent.persistence.schooling.report.card.CardPupilRow;
import fr.ent.persistence.schooling.report.card.CardSourceRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The period of a division that a page of the staff is about, and where it stands. */
@ApplicationScoped
public class CardTerms {

    @Inject
    GradingPeriodRepository periods;

    @Inject
    PeriodClosingRepository closings;

    @Inject
    CardSourceRepository sources;

    @Inject
    Caller caller;

    /** The periods of the division's year, one of them, and its instants, null when they are not. */
    record Term(List<PeriodFact> all, PeriodFact shown, Instant closedAt, Instant publishedAt) {}

    /** @param periodId null: that of today, else the last that began, else the first */
    Term of(Structure division, Long periodId) {
        var all = periods.ofStructures(
                caller.school(), Set.of(division.id()), division.schoolYear().startsOn());
        var today = caller.today();
        var shown = all.stream()
                .filter(period -> periodId == null ? !period.startsOn().isAfter(today) : period.id() == periodId)
                .reduce((one, later) -> later)
                .or(() -> periodId == null ? all.stream().findFirst() : Optional.empty())
                .orElseThrow(NotFound::new);
        var closing = closings.of(Set.of(division.id())).stream()
                .filter(fact -> fact.periodId() == shown.id())
                .findFirst();
        return new Term(
                all,
                shown,
                closing.map(ClosingFact::closedAt).orElse(null),
                closing.map(ClosingFact::publishedAt).orElse(null));
    }

    /** Who was in the division at the end of the period, or is today when it has not ended. */
    List<CardPupilRow> pupils(Structure division, PeriodFact period) {
        LocalDate today = caller.today();
        return sources.pupils(division.id(), today.isBefore(period.endsOn()) ? today : period.endsOn());
    }
}
