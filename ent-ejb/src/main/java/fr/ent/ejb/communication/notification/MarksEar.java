package fr.ent.ejb.communication.notification;

import fr.ent.ejb.schooling.assessment.MarksChanged;
import fr.ent.persistence.communication.notification.MarksToTell;
import fr.ent.persistence.communication.notification.MarksToTellRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;

/** Hears of marks that families read, in the transaction that writes them: what is rolled back is told to nobody. */
@ApplicationScoped
public class MarksEar {

    @Inject
    MarksToTellRepository news;

    @Inject
    Clock clock;

    void heard(@Observes MarksChanged changed) {
        news.add(new MarksToTell(changed.assessmentId(), changed.since(), clock.instant()));
    }
}
