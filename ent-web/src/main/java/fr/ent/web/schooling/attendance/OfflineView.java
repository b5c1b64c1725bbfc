package fr.ent.web.schooling.attendance;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.Role;
import fr.ent.web.kernel.WhoCookie;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;

/**
 * Behind schooling/attendance/offline.xhtml, the page that a teacher's browser keeps and fills from what it has when the
 * network is away: its words and nothing about anybody. And what calls.js has to know on every page of calls.
 */
@Named
@RequestScoped
public class OfflineView {

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** For those who call lessons of their own. */
    public void load() {
        Forbidden.unless(caller.is(Role.TEACHER, Role.LIBRARIAN));
    }

    /** By whom what is typed here is kept, see {@link WhoCookie}. */
    public String getWho() {
        return WhoCookie.word(
                FacesContext.getCurrentInstance().getExternalContext().getRemoteUser());
    }

    /** Milliseconds until the day ends in the school: then the device forgets. */
    public long getLeft() {
        var tomorrow = caller.today().plusDays(1).atStartOfDay(caller.zone()).toInstant();
        return Duration.between(clock.instant(), tomorrow).toMillis();
    }

    /** The row from which the kept page makes one for each pupil. */
    public PupilRow getRow() {
        return PupilRow.blank(
                RowWords.in(FacesContext.getCurrentInstance().getViewRoot().getLocale()));
    }
}
