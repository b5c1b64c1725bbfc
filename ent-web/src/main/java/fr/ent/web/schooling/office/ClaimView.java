package fr.ent.web.schooling.office;

import fr.ent.ejb.schooling.office.ClaimService;
import fr.ent.web.kernel.RemoteAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Behind schooling/office/claim.xhtml: a guardian types what his second letter says. */
@Named
@RequestScoped
public class ClaimView {

    @Inject
    ClaimService claims;

    @Inject
    FacesContext faces;

    private String login;
    private String code;

    /** Who is no guardian has no such page. */
    public void load() {
        claims.open();
    }

    /** Ties the child, then shows all. */
    public String claim() {
        claims.claim(login, code, RemoteAddress.of(faces));
        return "/portal/family-home?faces-redirect=true";
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
}
