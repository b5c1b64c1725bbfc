package fr.ent.web.access;

import fr.ent.ejb.access.FactorState;
import fr.ent.ejb.access.SecondFactorService;
import fr.ent.web.kernel.RemoteAddress;
import fr.ent.web.kernel.Said;
import fr.ent.web.kernel.SessionGuard;
import fr.ent.web.kernel.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;

/** The page of one's own second factor: a secret, its first code, the codes for paper, and the way back. */
@Named
@RequestScoped
public class SecondFactorView {

    private static final String AGAIN = "/access/second-factor?faces-redirect=true";

    @Inject
    SecondFactorService service;

    @Inject
    FacesContext faces;

    @Inject
    Clock clock;

    private String password;
    private String code;
    private FactorState state;
    private List<String> codes = List.of();

    /** Draws a secret. */
    public String begin() {
        service.begin(password, RemoteAddress.of(faces));
        return AGAIN;
    }

    /** Takes the first code; the codes for paper are the answer, once. */
    public void confirm() {
        var begun = service.confirm(code);
        codes = begun.codes();
        goOn(begun.stamp(), false);
        state = null;
    }

    /** A password is enough again; who must have a second factor chooses another at once. */
    public String drop() {
        var stamp = service.drop(password, RemoteAddress.of(faces));
        goOn(stamp, service.state().required());
        Said.after(Words.of("fr.ent.web.access").say("factor.dropped"));
        return AGAIN;
    }

    /** Read once. */
    public FactorState getState() {
        if (state == null) {
            state = service.state();
        }
        return state;
    }

    /** The secret as a picture. */
    public QrPicture getPicture() {
        return QrPicture.of(getState().address());
    }

    /** The secret in groups of four letters, to be typed. */
    public String getSecret() {
        return getState().secret().replaceAll("(.{4})(?!$)", "$1 ");
    }

    /** "Il vous reste 9 codes de secours". */
    public String getLeft() {
        return Words.of("fr.ent.web.access").say("factor.left", getState().paperCodes());
    }

    private void goOn(int stamp, boolean mustEnrol) {
        request().changeSessionId();
        var session = request().getSession();
        SessionGuard.open(session, stamp, clock.instant());
        SessionGuard.mustEnrol(session, mustEnrol);
    }

    private HttpServletRequest request() {
        return (HttpServletRequest) faces.getExternalContext().getRequest();
    }

    /** Those for paper, on the answer to the first code alone. */
    public List<String> getCodes() {
        return codes;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
