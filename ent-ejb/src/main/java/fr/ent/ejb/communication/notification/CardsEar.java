package fr.ent.ejb.communication.notification;

import fr.ent.ejb.schooling.assessment.CardsChanged;
import fr.ent.persistence.communication.notification.CardsToTell;
import fr.ent.persistence.communication.notification.CardsToTellRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;

/** Hears of report cards that families read, in the transaction that publishes them: what is rolled back is told to nobody. */
@ApplicationScoped
public class CardsEar {

    @Inject
    CardsToTellRepository news;

    @Inject
    Clock clock;

    void heard(@Observes CardsChanged changed) {
        news.add(new CardsToTell(changed.divisionId(), changed.periodId(), clock.instant()));
    }
}
