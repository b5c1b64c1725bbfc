package fr.ent.web.access;

import fr.ent.ejb.access.BrowserService;
import fr.ent.ejb.access.PasswordService;
import fr.ent.ejb.access.SessionService;
import fr.ent.ejb.kernel.Caller;
import fr.ent.web.kernel.BrowserCookie;
import fr.ent.web.kernel.SessionGuard;
import fr.ent.web.kernel.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;

/** The page of one's own account: change of password, end of all sessions. */
@Named
@RequestScoped
public class PasswordView {

    @Inject
    PasswordService service;

    @Inject
    SessionService sessions;

    @Inject
    BrowserService browsers;

    @Inject
    Caller caller;

    @Inject
    FacesContext faces;

    @Inject
    Clock clock;

    private String current;
    private String password;
    private String again;

    /** Changes it; this session goes on under a new number, every other one of the account ends. */
    public void change() {
        if (!password.equals(again)) {
            PasswordFields.differ(faces, "change:again");
            return;
        }
        var request = (HttpServletRequest) faces.getExternalContext().getRequest();
        var stamp = service.change(current, password, request.getRemoteAddr());
        request.changeSessionId();
        SessionGuard.open(request.getSession(), stamp, clock.instant());
        var sentence = faces.getApplication().getResourceBundle(faces, "access").getString("password.done");
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, sentence, null));
    }

    /** Ends every session of the account, this one too. */
    public void signOutEverywhere() throws ServletException, IOException {
        sessions.endAll();
        var context = faces.getExternalContext();
        SignOut.leave(
                (HttpServletRequest) context.getRequest(), (HttpServletResponse) context.getResponse(), "everywhere");
        faces.responseComplete();
    }

    /** From where the account was opened last, as a line each: "Firefox, Windows : vendredi 27 novembre à 10 h 12". */
    public List<String> getBrowsers() {
        var request = (HttpServletRequest) faces.getExternalContext().getRequest();
        var words = Words.of("fr.ent.web.access");
        return browsers.last(BrowserCookie.of(request).orElse("")).stream()
                .map(seen -> words.say(
                        seen.here() ? "browsers.here" : "browsers.other",
                        seen.name().isEmpty() ? words.say("browsers.unknown") : seen.name(),
                        words.written().longDay(seen.last().toLocalDate()),
                        words.written().hour(seen.last().toLocalTime())))
                .toList();
    }

    /** For the password manager, which keeps a password with its login. */
    public String getLogin() {
        return caller.login();
    }

    public String getCurrent() {
        return current;
    }

    public void setCurrent(String current) {
        this.current = current;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getAgain() {
        return again;
    }

    public void setAgain(String again) {
        this.again = again;
    }
}
