package fr.ent.web.access;

import fr.ent.ejb.access.ForgottenPasswordService;
import fr.ent.web.kernel.RemoteAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The page where one asks for a new password: one sentence answers everybody, whether there is such an account or not. */
@Named
@RequestScoped
public class ForgottenView {

    @Inject
    ForgottenPasswordService service;

    @Inject
    FacesContext faces;

    private String login;

    /** Asks for the mail. */
    public void ask() {
        service.ask(login, RemoteAddress.of(faces));
        var sentence = faces.getApplication().getResourceBundle(faces, "access").getString("forgotten.asked");
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, sentence, null));
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }
}
