package fr.ent.web.access;

import fr.ent.web.kernel.RemoteAddress;
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

/** The second page of a sign-in: the code of the telephone, or one from paper. */
@Named
@RequestScoped
public class SignInCodeView {

    @Inject
    SecurityContext security;

    @Inject
    SignInMemory memory;

    @Inject
    FacesContext faces;

    @Inject
    Clock clock;

    private String code;
    private String next;

    /** Without a right password before there is nothing to ask here. */
    public void load() throws IOException {
        if (HalfSignedIn.of(request().getSession(false), clock).isEmpty()) {
            toSignIn();
        }
    }

    /** Opens the session, or says that the code was not right. */
    public void enter() throws IOException {
        var who = HalfSignedIn.of(request().getSession(false), clock);
        if (who.isEmpty()) {
            toSignIn();
            return;
        }
        var response = (HttpServletResponse) faces.getExternalContext().getResponse();
        var credential = new CodeCredential(who.get(), code, RemoteAddress.of(faces));
        var parameters =
                AuthenticationParameters.withParams().credential(credential).newAuthentication(true);
        if (security.authenticate(request(), response, parameters) == AuthenticationStatus.SUCCESS) {
            memory.remember(request(), response, credential.accepted());
            faces.getExternalContext()
                    .redirect(SessionOpening.open(request(), credential.accepted(), next, clock.instant()));
            return;
        }
        code = null;
        faces.validationFailed();
        var sentence = faces.getApplication().getResourceBundle(faces, "access").getString("signInCode.refused");
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
    }

    private void toSignIn() throws IOException {
        faces.getExternalContext().redirect(request().getContextPath() + ReturnAddress.SIGN_IN);
    }

    private HttpServletRequest request() {
        return (HttpServletRequest) faces.getExternalContext().getRequest();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getNext() {
        return next;
    }

    public void setNext(String next) {
        this.next = next;
    }
}
