package fr.ent.web.access;

import fr.ent.web.kernel.ReturnAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.ResourceBundle;

/** The sign-in page: a login, a password, and back to where one was going. */
@Named
@RequestScoped
public class SignInView {

    @Inject
    SecurityContext security;

    @Inject
    SignInMemory memory;

    @Inject
    FacesContext faces;

    @Inject
    Clock clock;

    private String login;
    private String password;
    private String next;
    private String said;

    /** Opens the session, under a new number, or asks for the code; else says that it did not work, in the same words whatever was wrong. */
    public void signIn() throws IOException {
        var request = (HttpServletRequest) faces.getExternalContext().getRequest();
        var response = (HttpServletResponse) faces.getExternalContext().getResponse();
        var credential = new LocalCredential(login, password, request.getRemoteAddr());
        var parameters =
                AuthenticationParameters.withParams().credential(credential).newAuthentication(true);
        var status = security.authenticate(request, response, parameters);
        if (status == AuthenticationStatus.SUCCESS) {
            memory.remember(request, response, credential.accepted());
            goTo(SessionOpening.open(request, credential.accepted(), next, clock.instant()));
        } else if (credential.accepted() != null) {
            HalfSignedIn.remember(request, credential.accepted(), clock);
            goTo(request.getContextPath() + ReturnAddress.signInCode(next));
        } else {
            password = null;
            faces.validationFailed();
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, word("signIn.refused"), null));
        }
    }

    private void goTo(String address) throws IOException {
        faces.getExternalContext().redirect(address);
    }

    /** What the page before wants said: activated, signedOut; anything else is nothing. */
    public String getNotice() {
        var key = "signIn.said." + said;
        return said != null && bundle().containsKey(key) ? word(key) : "";
    }

    private String word(String key) {
        return bundle().getString(key);
    }

    private ResourceBundle bundle() {
        return faces.getApplication().getResourceBundle(faces, "access");
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getNext() {
        return next;
    }

    public void setNext(String next) {
        this.next = next;
    }

    public String getSaid() {
        return said;
    }

    public void setSaid(String said) {
        this.said = said;
    }
}
