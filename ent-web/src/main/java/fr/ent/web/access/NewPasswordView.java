package fr.ent.web.access;

import fr.ent.ejb.access.ForgottenPasswordService;
import fr.ent.web.kernel.RemoteAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The page where the code of a mail becomes a new password. Looking at it spends nothing: mail scanners open links. */
@Named
@RequestScoped
public class NewPasswordView {

    @Inject
    ForgottenPasswordService service;

    @Inject
    FacesContext faces;

    private String code;
    private String password;
    private String again;

    /** Changes it, then sends to the sign-in page. */
    public String renew() {
        if (!password.equals(again)) {
            PasswordFields.differ(faces, "renew:again");
            return null;
        }
        service.reset(code, password, RemoteAddress.of(faces));
        return "/access/sign-in?faces-redirect=true&said=renewed";
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
