package fr.ent.ejb.access;

import fr.ent.persistence.access.AccountMailRepository;
import fr.ent.persistence.access.KnownBrowserRepository;
import fr.ent.persistence.access.PasswordLinkRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** What accounts leave behind goes by itself. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@PermitAll
public class AccessJobs {

    private static final Duration MAILS_KEPT = Duration.ofDays(7);

    @Inject
    AccountMailRepository mails;

    @Inject
    PasswordLinkRepository links;

    @Inject
    KnownBrowserRepository browsers;

    @Inject
    Clock clock;

    /** Each night. */
    @Schedule(hour = "3", minute = "50", persistent = false)
    public void purge() {
        var now = clock.instant();
        mails.forget(now.minus(MAILS_KEPT));
        links.forget(now);
        browsers.forget(now.minus(BrowserMemory.LASTS));
    }
}
