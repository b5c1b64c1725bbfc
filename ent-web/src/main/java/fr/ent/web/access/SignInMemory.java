package fr.ent.web.access;

import fr.ent.ejb.access.BrowserMemory;
import fr.ent.ejb.access.SignedIn;
import fr.ent.web.kernel.BrowserCookie;
import fr.ent.web.kernel.WhoCookie;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** What both pages do by which somebody came in: the browser is remembered, and of a new one he is told. */
@RequestScoped
public class SignInMemory {

    @Inject
    BrowserMemory browsers;

    /** He is signed in, from this browser. */
    public void remember(HttpServletRequest request, HttpServletResponse response, SignedIn who) {
        var cookie =
                BrowserCookie.of(request).orElseGet(() -> BrowserCookie.give(request, response, BrowserMemory.LASTS));
        WhoCookie.give(request, response, who.login());
        browsers.opened(who.login(), cookie, BrowserName.of(request.getHeader("User-Agent")));
    }
}
