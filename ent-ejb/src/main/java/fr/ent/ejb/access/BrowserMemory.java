package fr.ent.ejb.access;

import fr.ent.ejb.kernel.NotFound;
import fr.ent.persistence.access.AccountMail;
import fr.ent.persistence.access.AccountMailKind;
import fr.ent.persistence.access.AccountMailRepository;
import fr.ent.persistence.access.AccountRepository;
import fr.ent.persistence.access.KnownBrowser;
import fr.ent.persistence.access.KnownBrowserRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/**
 * Remembers from which browsers an account was opened; of a new one its owner is told by mail, but not of the very first.
 * A browser is known by a random cookie, of which the base keeps the hash; where it stands is not looked at. Part of
 * signing in, when the request is nobody's yet: so everybody may knock.
 */
@Stateless
@PermitAll
public class BrowserMemory {

    /** How long a browser is remembered, cookie and row: thirteen months at most (CNIL). */
    public static final Duration LASTS = Duration.ofDays(390);

    /** Browsers of one account; of more, the one that was not used for the longest time is forgotten. */
    static final int MOST = 20;

    @Inject
    KnownBrowserRepository browsers;

    @Inject
    AccountRepository accounts;

    @Inject
    AccountMailRepository mails;

    @Inject
    Clock clock;

    /**
     * The owner of this account has just signed in from this browser.
     *
     * @param cookie random, of this browser
     * @param name what the browser says that it is
     */
    public void opened(String login, String cookie, String name) {
        var account = accounts.find(login).orElseThrow(NotFound::new);
        var now = clock.instant();
        var hash = LinkCode.plainHash(cookie);
        var known = browsers.of(account);
        var same = known.stream()
                .filter(browser -> browser.cookieHash().equals(hash))
                .findFirst();
        if (same.isPresent()) {
            same.get().opened(name, now);
            return;
        }
        browsers.add(new KnownBrowser(account, hash, name, now));
        if (!known.isEmpty()) {
            mails.add(new AccountMail(AccountMailKind.NEW_BROWSER, login, now));
        }
        known.stream().skip(MOST - 1L).forEach(browsers::remove);
    }
}
