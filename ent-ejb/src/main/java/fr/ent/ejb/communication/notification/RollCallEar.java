package fr.ent.ejb.communication.notification;

import fr.ent.ejb.schooling.attendance.AbsencesRecorded;
import fr.ent.persistence.communication.notification.CallToTell;
import fr.ent.persistence.communication.notification.CallToTellRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;

/** Hears of roll calls, in their own transaction: what is recorded will be told, what is rolled back will not. */
@ApplicationScoped
public class RollCallEar {

    @Inject
    CallToTellRepository calls;

    @Inject
    Clock clock;

    void heard(@Observes AbsencesRecorded recorded) {
        calls.add(new CallToTell(recorded.rollCallId(), clock.instant()));
    }
}
