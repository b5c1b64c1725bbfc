package fr.ent.ejb.communication.notification;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.schooling.attendance.AbsencesExplained;
import fr.ent.ejb.schooling.attendance.AbsencesRead;
import fr.ent.persistence.communication.notification.AnswerToHear;
import fr.ent.persistence.communication.notification.FollowUpRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Hears that guardians read or explain, in their own transaction: one row, and nobody waits. */
@ApplicationScoped
public class AnswerEar {

    /** What was told before is read, too late for anything to follow. */
    private static final int DAYS = 30;

    @Inject
    FollowUpRepository followUps;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    void heard(@Observes AbsencesRead read) {
        if (caller.personId() != read.pupilId()) {
            var tomorrow = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
            followUps.add(new AnswerToHear(
                    read.pupilId(), caller.personId(), tomorrow.minusDays(DAYS), tomorrow, clock.instant()));
        }
    }

    void heard(@Observes AbsencesExplained said) {
        followUps.add(new AnswerToHear(said.pupilId(), null, said.firstDay(), said.lastDay(), clock.instant())
                .ofSchool(said.schoolId()));
    }
}
