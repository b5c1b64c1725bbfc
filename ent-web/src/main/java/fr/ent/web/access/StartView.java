package fr.ent.web.access;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.CallerSchool;
import fr.ent.ejb.kernel.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;

/** Where somebody who signed in goes: straight on when there is one place, to choose when there are several. */
@Named
@RequestScoped
public class StartView {

    private static final String FAMILY_HOME = "/portal/family-home.xhtml";
    private static final String SCHOOLS = "/access/schools.xhtml";
    private static final String STAFF_HOME = "/access/home.xhtml";

    @Inject
    Caller caller;

    @Inject
    ExternalContext external;

    /** Goes on without a word when there is nothing to choose; who has no place is told by the families' home whom to ask. */
    public void load() throws IOException {
        var places = getSchools().size() + (isFamily() ? 1 : 0) + (isPlatform() ? 1 : 0);
        if (places > 1) {
            return;
        }
        if (isFamily() || places == 0) {
            go(FAMILY_HOME);
        } else if (isPlatform()) {
            go(SCHOOLS);
        } else {
            go("/" + getSchools().get(0).uai() + STAFF_HOME);
        }
    }

    private void go(String page) throws IOException {
        external.redirect(external.getRequestContextPath() + page);
    }

    /** The home page of the staff in that school. */
    public String home(CallerSchool school) {
        return external.getRequestContextPath() + "/" + school.uai() + STAFF_HOME;
    }

    public List<CallerSchool> getSchools() {
        return caller.schools();
    }

    /** Is he a pupil, or does he answer for one? */
    public boolean isFamily() {
        return caller.isKnown() && caller.who().roles().stream().anyMatch(Role.FAMILY::contains);
    }

    /** Does he open schools? */
    public boolean isPlatform() {
        return caller.is(Role.PLATFORM_ADMIN);
    }
}
