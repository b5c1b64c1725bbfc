package fr.ent.ejb.communication.notification;

import fr.ent.persistence.communication.notification.FollowUpRepository;
import fr.ent.persistence.communication.notification.NoticeRepository;
import fr.ent.persistence.communication.notification.PaperRepository;
import fr.ent.persistence.schooling.directory.Enrolment;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Forgets notices twelve months after they were decided, and three months after the pupil left (PRIVACY.md §5.2 line 12). */
@Singleton
@DependsOn("SchemaMigration")
@PermitAll
public class NoticePurge {

    private static final Logger LOG = Logger.getLogger(NoticePurge.class.getName());
    private static final Period KEPT = Period.ofMonths(12);

    @Inject
    NoticeRepository notices;

    @Inject
    FollowUpRepository followUps;

    @Inject
    PaperRepository papers;

    @Inject
    Clock clock;

    /** Each night. */
    @Schedule(hour = "3", minute = "50", persistent = false)
    public void purge() {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var toldBefore = now.minus(KEPT).toInstant();
        int forgotten = notices.forget(toldBefore, today.minus(Enrolment.KEPT));
        papers.forget(toldBefore);
        followUps.forget(toldBefore, today.minus(Enrolment.KEPT));
        LOG.log(Level.INFO, "notices: {0} forgotten", forgotten);
    }
}
