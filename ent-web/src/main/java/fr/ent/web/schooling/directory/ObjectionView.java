package fr.ent.web.schooling.directory;

import fr.ent.ejb.schooling.directory.FamilyPupil;
import fr.ent.ejb.schooling.directory.ObjectionService;
import fr.ent.web.kernel.Asked;
import fr.ent.web.kernel.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * Behind schooling/directory/objection.xhtml: a pupil of age decides whether his parents are informed. The page keeps
 * nothing between two requests, so that all comes from the address, or from what the form sends again.
 */
@Named
@RequestScoped
public class ObjectionView {

    private static final String AGAIN = "/schooling/directory/objection?faces-redirect=true&pupil=";

    @Inject
    ObjectionService service;

    private FamilyPupil who;

    /** Who is not of age, or asks about somebody else, has no such page. */
    public void load() {
        getWho();
    }

    /** He objects. */
    public String object() {
        service.object(getWho().id());
        return AGAIN + getWho().id();
    }

    /** He takes it back. */
    public String withdraw() {
        service.withdraw(getWho().id());
        return AGAIN + getWho().id();
    }

    /** Himself. */
    public FamilyPupil getWho() {
        if (who == null) {
            who = service.himself(Asked.id(asked("pupil")));
        }
        return who;
    }

    /** Has he asked to change, and only has to confirm? */
    public boolean isConfirming() {
        return asked("confirm") != null;
    }

    /** Does he object now? */
    public boolean isObjecting() {
        return getWho().rights().objectedAt() != null;
    }

    /** "Vous vous opposez depuis le 12 mars 2027…". */
    public String getSince() {
        var words = Words.of("fr.ent.web.schooling.directory");
        return words.say("objection.since", words.written().date(Refusal.dayOf(getWho())));
    }

    private static String asked(String name) {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name);
    }
}
