package fr.ent.ejb.schooling.report.card;

import static java.util.stream.Collectors.toSet;

import fr.ent.ejb.schooling.assessment.CardsAsked;
import fr.ent.persistence.schooling.report.card.CardRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;

/** Answers which pupils have a report card that is read now, to who tells their families. */
@ApplicationScoped
public class CardsKnown {

    @Inject
    CardRepository cards;

    @Inject
    Clock clock;

    void asked(@Observes CardsAsked question) {
        question.answer(cards.readable(question.divisionId(), question.periodId(), clock.instant()).stream()
                .collect(toSet()));
    }
}
