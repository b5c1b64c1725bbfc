package fr.ent.web.access;

import fr.ent.ejb.access.AccountCard;
import fr.ent.ejb.access.AccountCareService;
import fr.ent.web.kernel.Asked;
import fr.ent.web.kernel.Said;
import fr.ent.web.kernel.Words;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The account of one person, and what the school may do to it. */
@Named
@ViewScoped
public class AccountView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String AGAIN = "/access/account?faces-redirect=true&includeViewParams=true";

    @Inject
    transient AccountCareService service;

    private String person;
    private transient AccountCard card;

    /** Who is not of this school has no page here. */
    public void load() {
        getCard();
    }

    /** Freezes it. */
    public String freeze() {
        service.freeze(id());
        return done("account.frozen");
    }

    /** Opens it again. */
    public String unfreeze() {
        service.unfreeze(id());
        return done("account.unfrozen");
    }

    /** Read once, also by a page that comes back with a sentence. */
    public AccountCard getCard() {
        if (card == null) {
            card = service.card(id());
        }
        return card;
    }

    /** "Suspendu depuis le 27 novembre 2026 à 08:30". */
    public String getFrozen() {
        var words = Words.of("fr.ent.web.access");
        var at = getCard().frozenAt();
        return words.say(
                "account.frozenSince",
                words.written().date(at.toLocalDate()),
                words.written().hour(at.toLocalTime()));
    }

    private static String done(String key) {
        Said.after(Words.of("fr.ent.web.access").say(key));
        return AGAIN;
    }

    private long id() {
        return Asked.id(person);
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }
}
