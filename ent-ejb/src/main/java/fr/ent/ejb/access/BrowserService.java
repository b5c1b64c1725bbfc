package fr.ent.ejb.access;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.persistence.access.AccountRepository;
import fr.ent.persistence.access.KnownBrowserRepository;
import fr.ent.persistence.schooling.directory.FrenchTimeZone;
import fr.ent.persistence.schooling.directory.School;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;

/** From which browsers one's own account was opened. Whoever is signed in may knock. */
@Stateless
@RolesAllowed("**")
public class BrowserService {

    private static final int SHOWN = 5;

    @Inject
    KnownBrowserRepository browsers;

    @Inject
    AccountRepository accounts;

    @Inject
    Caller caller;

    /**
     * The last ones, the latest first.
     *
     * @param cookie of the browser that asks, empty when it has none
     */
    public List<SeenBrowser> last(String cookie) {
        var account = accounts.find(caller.login()).orElseThrow(NotFound::new);
        var zone = accounts.schoolOf(account.person().id())
                .map(School::zone)
                .orElse(ZoneId.of(FrenchTimeZone.METROPOLE.id()));
        var hash = LinkCode.plainHash(cookie);
        return browsers.of(account).stream()
                .limit(SHOWN)
                .map(browser -> new SeenBrowser(
                        browser.name(),
                        browser.lastSeenAt().atZone(zone),
                        browser.cookieHash().equals(hash)))
                .toList();
    }
}
