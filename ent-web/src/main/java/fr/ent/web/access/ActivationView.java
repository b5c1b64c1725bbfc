package fr.ent.web.access;

import fr.ent.ejb.access.ActivationService;
import fr.ent.web.kernel.RemoteAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The page where a one-time code becomes a password of one's own. */
@Named
@RequestScoped
public class ActivationView {

    @Inject
    ActivationService activation;

    @Inject
    FacesContext faces;

    private String login;
    private String code;
    private String password;
    private String again;

    /** Activates, then sends to the sign-in page: the browser offers to keep what was chosen. */
    public String activate() {
        if (!password.equals(again)) {
            PasswordFields.differ(faces, "activation:again");
            return null;
        }
        activation.activate(login, code, password, RemoteAddress.of(faces));
        return "/access/sign-in?faces-redirect=true&said=activated";
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
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
