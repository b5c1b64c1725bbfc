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

    /**
     * Goes on without a word when there is nothing to choose; who has no place is told by the families' home whom to ask,
     * unless he is something that has no page yet.
     */
    public void load() throws IOException {
        if (getPlaces() > 1 || getPlaces() == 0 && !getWaiting().isEmpty()) {
            return;
        }
        if (isFamily() || getPlaces() == 0) {
            go(FAMILY_HOME);
        } else if (isPlatform()) {
            go(SCHOOLS);
        } else {
            go("/" + getSchools().get(0).uai() + STAFF_HOME);
        }
    }

    /** How many places there are to choose from. */
    public int getPlaces() {
        return getSchools().size() + (isFamily() ? 1 : 0) + (isPlatform() ? 1 : 0);
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

    /** What he is in the deployment that has no page yet (rectorat, collectivité): the page says so plainly. */
    public List<String> getWaiting() {
        return caller.isKnown()
                ? caller.who().roles().stream()
                        .filter(role -> Role.DEPLOYMENT.contains(role) && !Role.PLATFORM_ADMIN.equals(role))
                        .sorted()
                        .toList()
                : List.of();
    }

    /** Does he open schools? */
    public boolean isPlatform() {
        return caller.is(Role.PLATFORM_ADMIN);
    }
}
